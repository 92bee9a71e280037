"""A mail server for tests: keeps mails in a Maildir, and does with each recipient what the name before the @ says."""

import asyncio

from aiosmtpd.handlers import Mailbox


class Fickle(Mailbox):
    def __init__(self, mail_dir, message_class=None):
        super().__init__(mail_dir, message_class)
        self.known = set()

    async def handle_RCPT(self, server, session, envelope, address, rcpt_options):
        name = address.partition("@")[0]
        if name.startswith("nobody"):
            return f"550 5.1.1 <{address}>: no such mailbox"
        if name.startswith("greylisted") and address not in self.known:
            self.known.add(address)
            return f"451 4.7.1 <{address}>: come again later"
        if name.startswith("tarpit"):
            await asyncio.sleep(3600)
        if name.startswith("cut"):
            server.transport.abort()
        envelope.rcpt_tos.append(address)
        return "250 2.1.5 OK"

    async def handle_DATA(self, server, session, envelope):
        if envelope.rcpt_tos[0].startswith("full"):
            return "452 4.3.1 no space left"
        return await super().handle_DATA(server, session, envelope)
