package org.sallyport.architecture.broken.service.two;

import org.sallyport.architecture.broken.service.one.UseCaseThatKnowsHttp;

public class UseCaseInACycle {
    UseCaseThatKnowsHttp one;
}
