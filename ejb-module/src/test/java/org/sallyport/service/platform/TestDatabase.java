package org.sallyport.service.platform;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.EntityTransaction;
import jakarta.persistence.Persistence;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.apache.derby.jdbc.EmbeddedDataSource;

/** The two databases the product runs on, migrated as at its start. */
public enum TestDatabase {
    DERBY {
        @Override
        DataSource open() {
            EmbeddedDataSource derby = new EmbeddedDataSource();
            derby.setDatabaseName("memory:sallyport");
            derby.setCreateDatabase("create");
            return derby;
        }
    },
    POSTGRESQL {
        @Override
        DataSource open() throws IOException {
            EmbeddedPostgres postgres = EmbeddedPostgres.start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> close(postgres)));
            return postgres.getPostgresDatabase();
        }
    };

    private DataSource dataSource;
    private EntityManagerFactory factory;

    abstract DataSource open() throws IOException;

    public synchronized DataSource dataSource() {
        if (dataSource == null) {
            try {
                dataSource = open();
                Migrations.run(dataSource);
            } catch (IOException | SQLException e) {
                throw new IllegalStateException(e);
            }
        }
        return dataSource;
    }

    public void run(Consumer<EntityManager> work) {
        call(entityManager -> {
            work.accept(entityManager);
            return null;
        });
    }

    /** Does {@code work} in a transaction of its own, on a connection of its own. */
    public <T> T call(Function<EntityManager, T> work) {
        try (EntityManager entityManager = factory().createEntityManager()) {
            EntityTransaction transaction = entityManager.getTransaction();
            transaction.begin();
            try {
                T result = work.apply(entityManager);
                transaction.commit();
                return result;
            } finally {
                if (transaction.isActive()) {
                    transaction.rollback();
                }
            }
        }
    }

    private synchronized EntityManagerFactory factory() {
        if (factory == null) {
            factory = Persistence.createEntityManagerFactory(
                    "sallyport",
                    Map.of(
                            "jakarta.persistence.transactionType",
                            "RESOURCE_LOCAL",
                            "jakarta.persistence.nonJtaDataSource",
                            dataSource(),
                            "jakarta.persistence.jtaDataSource",
                            "",
                            "eclipselink.session-name",
                            name()));
        }
        return factory;
    }

    private static void close(EmbeddedPostgres postgres) {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
