package org.sallyport.system.harness;

import java.io.IOException;
import java.util.List;
import java.util.logging.Logger;

/** The command of docs/two-nodes.md: two nodes with the sample organisation, until the process is stopped. */
public final class RunTwoNodes {

    private static final Logger LOG = Logger.getLogger(RunTwoNodes.class.getName());
    private static final int END_OF_INPUT = -1;

    private RunTwoNodes() {}

    public static void main(String... none) throws IOException, InterruptedException {
        Lazy<TwoNodes> lazily = new Lazy<>(TwoNodes::withTheSample);
        LOG.info("Starting a PostgreSQL, two nodes and a balancer; that takes a minute.");
        TwoNodes nodes = lazily.get();
        while (true) {
            LOG.info(text(nodes));
            if (System.in.read() == END_OF_INPUT) {
                Thread.currentThread().join();
            }
            restartTheDead(List.of(nodes.first(), nodes.second()));
        }
    }

    private static void restartTheDead(List<LibertyServer> nodes) {
        nodes.stream().filter(node -> !node.isRunning()).forEach(LibertyServer::start);
    }

    private static String text(TwoNodes nodes) {
        return """

                Sallyport runs on two nodes, with sample data that everybody knows:

                  through the balancer   %s/sign-in?environment=harbor
                  what it balances       %s
                  node 1                 %s   process %d
                  node 2                 %s   process %d
                  their database         %s (user postgres)

                  Cut one off with kill -9 and its process; Enter starts again what has ended.
                  Stop with Ctrl+C.
                """.formatted(
                        nodes.balancer().http(),
                        nodes.balancer().page(),
                        nodes.first().http(),
                        nodes.first().pid(),
                        nodes.second().http(),
                        nodes.second().pid(),
                        nodes.database().url());
    }
}
