using Amazon.Runtime;

namespace Keyturn.Aws.Clients.Tests.Wire;

/// <summary>Lets a client resolve and sign for the real host, and sends the request to a loopback server all the same.</summary>
internal sealed class RedirectToLoopback(Uri loopback) : HttpClientFactory
{
    public override HttpClient CreateHttpClient(IClientConfig clientConfig) => new(new Handler(loopback));

    public override bool UseSDKHttpClientCaching(IClientConfig clientConfig) => false;

    private sealed class Handler(Uri loopback) : DelegatingHandler(new SocketsHttpHandler())
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var asked = request.RequestUri.ShouldNotBeNull();
            request.Headers.Host = asked.Host;
            request.RequestUri = new Uri(loopback, asked.PathAndQuery);
            return base.SendAsync(request, cancellationToken);
        }
    }
}
