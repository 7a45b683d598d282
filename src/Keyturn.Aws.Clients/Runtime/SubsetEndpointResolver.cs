using Amazon;
using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Endpoints.StandardLibrary;
using Amazon.Util;

namespace Keyturn.Aws.Clients.Runtime;

/// <summary>The step of a call that sets its address and the Region that its signature is made for.</summary>
internal sealed class SubsetEndpointResolver(ServiceShape service) : BaseEndpointResolver
{
    protected override EndpointParameters MapEndpointsParameters(IRequestContext requestContext) =>
        Parameters(requestContext.ClientConfig, requestContext.Request.AlternateEndpoint);

    protected override void ServiceSpecificHandler(IExecutionContext executionContext, EndpointParameters parameters)
    {
        var request = executionContext.RequestContext.Request;
        // Signatures for a global service are made for one Region of the partition, whichever Region the client is set to.
        if (service.Global && parameters[SubsetEndpointProvider.Url] is null && parameters[SubsetEndpointProvider.Region] is string region)
            request.AuthenticationRegion = service.SigningRegions.GetValueOrDefault(Fn.Partition(region).name) ?? Fn.Partition(region).implicitGlobalRegion;
        InjectHostPrefix(executionContext.RequestContext);
    }

    /// <summary>What the settings say about the address. The Region is read first: reading the URL first would lose one from the environment.</summary>
    public static EndpointParameters Parameters(IClientConfig config, RegionEndpoint? alternate)
    {
        var configured = config.RegionEndpoint;
        var url = config.ServiceURL;
        var region = alternate?.SystemName ?? configured?.SystemName;
        if (region is null && !string.IsNullOrEmpty(url))
            region = string.IsNullOrEmpty(config.AuthenticationRegion) ? AWSSDKUtils.DetermineRegion(url) : config.AuthenticationRegion;

        return new EndpointParameters
        {
            [SubsetEndpointProvider.Region] = region,
            [SubsetEndpointProvider.UseDualStack] = config.UseDualstackEndpoint,
            [SubsetEndpointProvider.UseFips] = config.UseFIPSEndpoint,
            [SubsetEndpointProvider.Url] = url,
        };
    }
}
