package org.sallyport.system.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Collection;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Takes every connection at a port, and doesn't do what a server there should. */
public final class Listener implements AutoCloseable {

    private final ServerSocket server;
    private final CompletableFuture<Void> listening;
    private final Collection<Socket> taken = new ConcurrentLinkedQueue<>();

    /** What becomes of a connection. */
    @FunctionalInterface
    public interface Manner {
        /** Nothing at all. */
        Manner SILENT = connection -> {};

        /** It ends at once. */
        Manner DISMISSIVE = Socket::close;

        void take(Socket connection) throws IOException;
    }

    Listener(int port, Manner manner) {
        try {
            server = new ServerSocket(port, 0, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        listening = CompletableFuture.runAsync(() -> listen(manner));
    }

    private void listen(Manner manner) {
        while (!server.isClosed()) {
            try {
                Socket connection = server.accept();
                taken.add(connection);
                manner.take(connection);
            } catch (IOException over) {
                // This listener was closed, or the other side had enough.
            }
        }
    }

    public int count() {
        return taken.size();
    }

    @Override
    public void close() {
        try {
            server.close();
            // Only now is the port anybody else's.
            listening.join();
            for (Socket connection : taken) {
                connection.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
