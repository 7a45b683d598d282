using Amazon.Route53Resolver.Model;
using Amazon.Runtime;
using Amazon.Runtime.Endpoints;

namespace Amazon.Route53Resolver;

/// <summary>The operations of Amazon Route 53 Resolver that are offered here.</summary>
public interface IAmazonRoute53Resolver : IAmazonService, IDisposable
{
    /// <summary>Lists the rules that this account owns or that are shared with it.</summary>
    /// <exception cref="InvalidNextTokenException">The token of the page is not valid.</exception>
    /// <exception cref="InvalidRequestException">The request is not valid.</exception>
    /// <exception cref="InvalidParameterException">A parameter is not valid.</exception>
    /// <exception cref="InternalServiceErrorException">The service failed.</exception>
    /// <exception cref="ThrottlingException">The call was throttled.</exception>
    /// <seealso href="https://docs.aws.amazon.com/Route53/latest/APIReference/API_route53resolver_ListResolverRules.html"/>
    Task<ListResolverRulesResponse> ListResolverRulesAsync(ListResolverRulesRequest request, CancellationToken cancellationToken = default);

    /// <summary>Lists which rules apply in which VPCs.</summary>
    /// <exception cref="InvalidNextTokenException">The token of the page is not valid.</exception>
    /// <exception cref="InvalidRequestException">The request is not valid.</exception>
    /// <exception cref="InvalidParameterException">A parameter is not valid.</exception>
    /// <exception cref="InternalServiceErrorException">The service failed.</exception>
    /// <exception cref="ThrottlingException">The call was throttled.</exception>
    /// <seealso href="https://docs.aws.amazon.com/Route53/latest/APIReference/API_route53resolver_ListResolverRuleAssociations.html"/>
    Task<ListResolverRuleAssociationsResponse> ListResolverRuleAssociationsAsync(ListResolverRuleAssociationsRequest request, CancellationToken cancellationToken = default);

    /// <summary>Lists the endpoints.</summary>
    /// <exception cref="InvalidNextTokenException">The token of the page is not valid.</exception>
    /// <exception cref="InvalidRequestException">The request is not valid.</exception>
    /// <exception cref="InvalidParameterException">A parameter is not valid.</exception>
    /// <exception cref="InternalServiceErrorException">The service failed.</exception>
    /// <exception cref="ThrottlingException">The call was throttled.</exception>
    /// <seealso href="https://docs.aws.amazon.com/Route53/latest/APIReference/API_route53resolver_ListResolverEndpoints.html"/>
    Task<ListResolverEndpointsResponse> ListResolverEndpointsAsync(ListResolverEndpointsRequest request, CancellationToken cancellationToken = default);

    /// <summary>The endpoint that this request would be sent to.</summary>
    Endpoint DetermineServiceOperationEndpoint(AmazonWebServiceRequest request);

    static ClientConfig IAmazonService.CreateDefaultClientConfig() => new AmazonRoute53ResolverConfig();

    static IAmazonService IAmazonService.CreateDefaultServiceClient(AWSCredentials? awsCredentials, ClientConfig clientConfig)
    {
        var config = clientConfig as AmazonRoute53ResolverConfig
            ?? throw new AmazonClientException($"The client configuration must be of type {nameof(AmazonRoute53ResolverConfig)}");
        return awsCredentials is null ? new AmazonRoute53ResolverClient(config) : new AmazonRoute53ResolverClient(awsCredentials, config);
    }
}
