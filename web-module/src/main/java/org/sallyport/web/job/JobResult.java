package org.sallyport.web.job;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import org.sallyport.service.directory.SignedInUser;
import org.sallyport.service.job.FollowedJob;
import org.sallyport.service.job.FollowingJob;
import org.sallyport.service.job.FollowingJob.Result;
import org.sallyport.web.platform.Problem;

/** What a job made, as a file to save; read and sent part by part, however long it is. */
@Dependent
public class JobResult {

    private final FollowingJob followingJob;

    @Inject
    public JobResult(FollowingJob followingJob) {
        this.followingJob = followingJob;
    }

    Response answer(SignedInUser user, Result result) {
        if (result instanceof Result.Ready ready) {
            return file(user, ready.job());
        }
        if (result instanceof Result.Forbidden) {
            return Problem.forbidden().toResponse();
        }
        return result instanceof Result.NotReady
                ? Problem.wrongState("The job has no result, or not yet.").toResponse()
                : Problem.notFound().toResponse();
    }

    /** For whoever wants to know that the file arrived whole: a line as {@code sha256sum} writes and checks it. */
    Response checksum(SignedInUser user, FollowedJob job) throws IOException {
        MessageDigest digest = sha256();
        write(user, job, new DigestOutputStream(OutputStream.nullOutputStream(), digest));
        String line = HexFormat.of().formatHex(digest.digest()) + "  " + fileName(job) + "\n";
        return Response.ok(line.getBytes(StandardCharsets.UTF_8), "text/plain;charset=utf-8")
                .build();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }

    void write(SignedInUser user, FollowedJob job, OutputStream output) throws IOException {
        Optional<String> part = followingJob.part(user, job.id(), 0);
        for (int number = 1; part.isPresent(); number++) {
            output.write(part.get().getBytes(StandardCharsets.UTF_8));
            part = followingJob.part(user, job.id(), number);
        }
    }

    private Response file(SignedInUser user, FollowedJob job) {
        StreamingOutput parts = output -> write(user, job, output);
        return Response.ok(parts, mediaType(job))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(job))
                .build();
    }

    static String disposition(FollowedJob job) {
        return "attachment; filename=\"" + fileName(job) + "\"";
    }

    static String mediaType(FollowedJob job) {
        return job.kind().fileName().endsWith(".json") ? "application/json" : "text/csv;charset=utf-8";
    }

    /** For example {@code users-2026-11-22.csv}. */
    static String fileName(FollowedJob job) {
        LocalDate day = LocalDate.ofInstant(job.createdAt(), ZoneOffset.UTC);
        return job.kind().fileName().replaceFirst("(?=\\.[a-z]+$)", "-" + day);
    }
}
