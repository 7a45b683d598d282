using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Functions;

/// <summary>The way of boto3's calls out of the function: a call that does not arrive ends as botocore reports it, or the platform is faster.</summary>
internal static class TemplateService
{
    // botocore's defaults: a connection is given up after a minute and tried four times more.
    private static readonly TimeSpan GivenUp = TimeSpan.FromMinutes(5);

    /// <summary>Returns when the service can be reached.</summary>
    /// <exception cref="PythonErrorException">The error that boto3 raises.</exception>
    public static async Task ReachAsync(RotationInvocation invocation, string service, CancellationToken cancellationToken)
    {
        var url = invocation.Function.Environment.GetValueOrDefault("SECRETS_MANAGER_ENDPOINT") is { } own && service == "secretsmanager"
            ? own + "/"
            : $"https://{service}.{invocation.Region.Name}.amazonaws.com/";
        switch (invocation.Region.Surroundings?.ToService(invocation.Function, service))
        {
            case ServiceReach.Silent:
                await Task.Delay(GivenUp, invocation.Region.World.Time, cancellationToken);
                throw Error(invocation, "ConnectTimeoutError", $"Connect timeout on endpoint URL: \"{url}\"");
            case ServiceReach.NoName:
                throw Error(invocation, "EndpointConnectionError", $"Could not connect to the endpoint URL: \"{url}\"");
            case ServiceReach.Intercepted:
                throw Error(invocation, "SSLError", $"SSL validation failed for {url} [SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: self-signed certificate in certificate chain (_ssl.c:1006)");
        }
    }

    private static PythonErrorException Error(RotationInvocation invocation, string type, string message) =>
        new(PythonError.In(RotationTemplate.PythonName(invocation.Event.Step), type, message));
}
