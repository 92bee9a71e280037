"""A mail server for tests that keeps mails in a Maildir, and takes them from one user alone."""

from aiosmtpd.handlers import Mailbox
from aiosmtpd.smtp import AuthResult


class Guarded(Mailbox):
    async def auth_LOGIN(self, server, args):
        user = await server.challenge_auth("User Name")
        password = await server.challenge_auth("Password")
        right = (user, password) == (b"sallyport", b"open sesame")
        return AuthResult(success=right, handled=False)

    async def handle_MAIL(self, server, session, envelope, address, mail_options):
        if not session.authenticated:
            return "530 5.7.0 authentication required"
        envelope.mail_from = address
        return "250 2.1.0 OK"
