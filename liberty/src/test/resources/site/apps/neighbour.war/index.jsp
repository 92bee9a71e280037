<%@ page contentType="text/plain" session="true" %>The neighbour knows ${pageContext.request.userPrincipal.name}.
