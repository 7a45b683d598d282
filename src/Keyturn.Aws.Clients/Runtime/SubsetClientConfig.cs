using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Runtime.Internal;
using Amazon.Util.Internal;

namespace Keyturn.Aws.Clients.Runtime;

/// <summary>What the configurations of all clients here have in common.</summary>
/// <remarks>
/// <see cref="ClientConfig.RegionEndpoint"/> and <see cref="ClientConfig.ServiceURL"/> exclude each other: setting one clears the other, and so does
/// reading the Region where none is set. For an address of your own set ServiceURL and <see cref="ClientConfig.AuthenticationRegion"/>, and nothing else.
/// </remarks>
public abstract class SubsetClientConfig : ClientConfig
{
    private const string UserAgentVersion = "4.1.0";

    /// <summary>Starts from the environment and the shared configuration file.</summary>
    protected SubsetClientConfig(ServiceShape service)
        : base(new DefaultConfigurationProvider(DefaultModes.All))
    {
        ArgumentNullException.ThrowIfNull(service);
        Service = service;
        ServiceId = service.ServiceId;
        AuthenticationServiceName = service.SigningName;
        EndpointProvider = new SubsetEndpointProvider(service);
        // BuildUserAgentString leaves the blank of "Secrets Manager" in, which would end the token early.
        UserAgent = InternalSDKUtils.BuildUserAgentString(service.ServiceId.Replace(' ', '_'), UserAgentVersion);
    }

    internal ServiceShape Service { get; }

    /// <inheritdoc/>
    public override string RegionEndpointServiceName => Service.EndpointPrefix;

    /// <inheritdoc/>
    public override string ServiceVersion => Service.ApiVersion;

    /// <inheritdoc/>
    public override string UserAgent { get; }

    /// <inheritdoc/>
    public override Endpoint DetermineServiceOperationEndpoint(ServiceOperationEndpointParameters parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        return EndpointProvider.ResolveEndpoint(SubsetEndpointResolver.Parameters(this, parameters.AlternateEndpoint));
    }
}
