using Amazon.Runtime;

namespace Keyturn.Aws.Clients.Runtime;

/// <summary>The defaults modes that a profile may name; <c>standard</c> unless it does.</summary>
/// <seealso href="https://docs.aws.amazon.com/sdkref/latest/guide/feature-smart-config-defaults.html"/>
internal static class DefaultModes
{
    public static IReadOnlyList<IDefaultConfiguration> All { get; } =
    [
        Mode(DefaultConfigurationMode.Standard, TimeSpan.FromSeconds(3.1)),
        Mode(DefaultConfigurationMode.InRegion, TimeSpan.FromSeconds(1.1)),
        Mode(DefaultConfigurationMode.CrossRegion, TimeSpan.FromSeconds(3.1)),
        Mode(DefaultConfigurationMode.Mobile, TimeSpan.FromSeconds(30)),
    ];

    private static DefaultConfiguration Mode(DefaultConfigurationMode name, TimeSpan connect) => new()
    {
        Name = name,
        RetryMode = RequestRetryMode.Standard,
        S3UsEast1RegionalEndpoint = S3UsEast1RegionalEndpointValue.Regional,
        ConnectTimeout = connect,
        TlsNegotiationTimeout = connect,
    };
}
