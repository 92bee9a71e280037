package org.sallyport.service.platform;

/** What a deployment decides, for use cases that no container puts together. */
@SuppressWarnings("UnnecessaryAssignment") // the container is us
public final class TestFacts {

    private TestFacts() {}

    public static DeploymentFacts removalsPerHour(int most) {
        DeploymentFacts facts = new DeploymentFacts();
        facts.removalsPerHour = most;
        return facts;
    }

    public static DeploymentFacts sample(boolean isSample) {
        DeploymentFacts facts = new DeploymentFacts();
        facts.sample = isSample;
        return facts;
    }
}
