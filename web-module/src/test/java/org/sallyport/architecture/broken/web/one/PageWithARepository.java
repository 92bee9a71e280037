package org.sallyport.architecture.broken.web.one;

import com.ibm.websphere.FakeServerApi;
import org.sallyport.architecture.broken.service.one.UseCaseThatKnowsHttp;
import org.sallyport.architecture.broken.web.two.PageInACycle;

/** A repository and the server's own classes in a page. */
public class PageWithARepository {
    UseCaseThatKnowsHttp repository;
    FakeServerApi server;
    PageInACycle other;
}
