package org.sallyport.architecture.broken.web.two;

import org.sallyport.architecture.broken.web.one.PageWithARepository;

public class PageInACycle {
    PageWithARepository one;
}
