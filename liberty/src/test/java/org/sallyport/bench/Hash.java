package org.sallyport.bench;

/** Something that hashes passwords, at the cost that is measured. */
interface Hash {

    int ITERATIONS = 5;
    int MEMORY_KIB = 7168;
    int PARALLELISM = 1;

    /** CPU, user and system, for one of {@code count} hashes in a row. */
    double millisForEach(int count);
}
