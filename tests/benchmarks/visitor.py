"""A visitor without a browser: Streamlit's websocket and its protobuf messages, every byte counted."""

from __future__ import annotations

import socket
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.sync.client import connect
from websockets.typing import Subprotocol

if TYPE_CHECKING:
    from types import TracebackType

    from streamlit.proto.WidgetStates_pb2 import WidgetState

WAIT_SECONDS = 60.0


@dataclass(frozen=True, slots=True)
class Run:
    """What one run of the page sent: bytes on the wire, bytes of its messages before compression, and the largest."""

    n_wire: int
    n_bytes: int
    n_messages: int
    largest: tuple[tuple[int, str], ...]


class CountingSocket(socket.socket):
    """A socket that counts what it receives."""

    n_received = 0

    def recv(self, size: int, flags: int = 0) -> bytes:
        data = super().recv(size, flags)
        self.n_received += len(data)
        return data


@dataclass
class Visitor:
    """One open page. `widgets` holds the state of the widgets that this visitor has moved."""

    url: str
    sliders: dict[str, tuple[list[float], list[str]]] = field(default_factory=dict)
    components: list[str] = field(default_factory=list)
    widgets: dict[str, WidgetState] = field(default_factory=dict)
    _hashes: list[str] = field(default_factory=list)

    def __enter__(self) -> Visitor:
        host = urlsplit(self.url)
        self._wire = CountingSocket(socket.AF_INET, socket.SOCK_STREAM)
        self._wire.connect((host.hostname, host.port))
        self._socket = connect(self.url, sock=self._wire, subprotocols=[Subprotocol("streamlit")], max_size=None)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._socket.close()

    def run(self, query: str = "") -> Run:
        """Ask for a run of the page with this query string, and read what it sends until the script has finished."""
        ask = BackMsg()
        ask.rerun_script.query_string = query
        ask.rerun_script.widget_states.widgets.extend(self.widgets.values())
        ask.rerun_script.cached_message_hashes.extend(self._hashes)
        self._socket.send(ask.SerializeToString())
        n_wire, n_bytes, sizes = self._wire.n_received, 0, []
        while True:
            data = self._socket.recv(WAIT_SECONDS)
            assert isinstance(data, bytes)
            n_bytes += len(data)
            message = ForwardMsg.FromString(data)
            sizes.append((len(data), self._note(message)))
            if message.WhichOneof("type") == "script_finished":
                status = ForwardMsg.ScriptFinishedStatus.Name(message.script_finished)
                if status != "FINISHED_EARLY_FOR_RERUN":
                    assert status == "FINISHED_SUCCESSFULLY", status
                    return Run(
                        self._wire.n_received - n_wire, n_bytes, len(sizes), tuple(sorted(sizes, reverse=True)[:5])
                    )

    def _note(self, message: ForwardMsg) -> str:
        """Remember widgets and cacheable messages; returns a name for the message. An exception on the page ends it."""
        if message.hash and message.metadata.cacheable:
            self._hashes.append(message.hash)
        if message.WhichOneof("type") != "delta" or message.delta.WhichOneof("type") != "new_element":
            return str(message.WhichOneof("type"))
        element = message.delta.new_element
        kind = str(element.WhichOneof("type"))
        if kind == "bidi_component" and element.bidi_component.id not in self.components:
            self.components.append(element.bidi_component.id)
        assert kind != "exception", element.exception.message
        if kind == "slider":
            slider = element.slider
            self.sliders[slider.id] = (list(slider.default), list(slider.options))
        return kind
