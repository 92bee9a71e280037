package org.sallyport.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sallyport.service.audit.Origin;
import org.sallyport.service.directory.Attempts;
import org.sallyport.service.signin.FirstStep;
import org.sallyport.service.signin.PresentedDevice;
import org.sallyport.service.signin.SignInOutcome;
import org.sallyport.service.signin.SigningIn;

/** Runs inside the container, where an exception really rolls something back. */
@ExtendWith(ArquillianExtension.class)
@DisplayName("A count of failures outlives whatever becomes of the attempt")
class AttemptsInsideIT {

    @Inject
    private SigningIn signingIn;

    @Inject
    private Attempts attempts;

    @Inject
    private FailingUseCase failingUseCase;

    @Inject
    private UserTransaction transaction;

    @Resource(lookup = "jdbc/sallyport")
    private DataSource database;

    @Deployment
    static EnterpriseArchive product() {
        return TestedArchive.withATestInside(AttemptsInsideIT.class, FailingUseCase.class);
    }

    @BeforeEach
    void forgetEarlierFailures() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement update = connection.createStatement()) {
            update.executeUpdate("update throttle set failures = 0, wait_until = null");
        }
    }

    @Test
    @DisplayName("A-005: a use case that throws after the reservation leaves it counted")
    void countsAnAttemptThatEndedInAnException() throws SQLException {
        String ann = (String) ann("id");

        for (int attempt = 1; attempt <= 5; attempt++) {
            assertThrows(EJBException.class, () -> failingUseCase.evaluate(ann));
            assertEquals(attempt, ann("failures"));
        }
        assertTrue(attempts.reserve(ann).isEmpty(), "and then a wait runs");
    }

    @Test
    @DisplayName("A-005: a refused sign-in leaves its count when the caller rolls back")
    void countsARefusedSignInWhoseCallerRollsBack() throws Exception {
        transaction.begin();
        SignInOutcome outcome = signingIn.start(
                new FirstStep("harbor", "ann", "wrong", PresentedDevice.application()), Origin.rest("127.0.0.1"));
        transaction.rollback();

        assertInstanceOf(SignInOutcome.NotVerified.class, outcome);
        assertEquals(1, ann("failures"));
    }

    private Object ann(String column) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement query = connection.createStatement();
                ResultSet row = query.executeQuery("select id, failures from throttle"
                        + " join staff_user on id = subject_id where canonical_login = 'ann'")) {
            row.next();
            return row.getObject(column);
        }
    }
}
