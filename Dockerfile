# Provincial Casebook with the seed articles, read once while the image is built. See docs/hosting.md.
FROM python:3.12-slim

ENV PYTHONUNBUFFERED=1 \
    PYTHONDONTWRITEBYTECODE=1 \
    PIP_NO_CACHE_DIR=1 \
    PIP_DISABLE_PIP_VERSION_CHECK=1 \
    MPLCONFIGDIR=/tmp/matplotlib \
    PROVINCIAL_CASEBOOK=/var/lib/provincial-casebook/casebook.sqlite

WORKDIR /app
COPY requirements.txt ./
RUN pip install -r requirements.txt

# The code and the articles belong to root: the server can read them and not change them.
COPY .streamlit .streamlit
COPY dashboard dashboard
COPY geodata geodata
COPY seeds seeds
COPY static static
COPY streamlit_app.py ./

RUN useradd --system --uid 10001 --create-home --shell /usr/sbin/nologin casebook \
    && install -d -o casebook -g casebook /var/lib/provincial-casebook
USER casebook
RUN python -m dashboard build

EXPOSE 8501
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s --retries=3 \
    CMD ["python", "-c", "import urllib.request; urllib.request.urlopen('http://127.0.0.1:8501/_stcore/health', timeout=4)"]
CMD ["python", "-m", "streamlit", "run", "streamlit_app.py", \
     "--server.address", "0.0.0.0", "--server.port", "8501", "--server.headless", "true"]
