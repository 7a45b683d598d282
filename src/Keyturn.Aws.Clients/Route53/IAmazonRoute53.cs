using Amazon.Route53.Model;
using Amazon.Runtime;
using Amazon.Runtime.Endpoints;

namespace Amazon.Route53;

/// <summary>The operations of Amazon Route 53 that are offered here.</summary>
public interface IAmazonRoute53 : IAmazonService, IDisposable
{
    /// <summary>Lists the private hosted zones that a VPC resolves names in.</summary>
    /// <exception cref="InvalidInputException">The input is not valid.</exception>
    /// <exception cref="InvalidPaginationTokenException">The token of the page is not valid.</exception>
    /// <seealso href="https://docs.aws.amazon.com/Route53/latest/APIReference/API_ListHostedZonesByVPC.html"/>
    Task<ListHostedZonesByVPCResponse> ListHostedZonesByVPCAsync(ListHostedZonesByVPCRequest request, CancellationToken cancellationToken = default);

    /// <summary>Lists the record sets of a hosted zone.</summary>
    /// <exception cref="NoSuchHostedZoneException">The hosted zone does not exist.</exception>
    /// <exception cref="InvalidInputException">The input is not valid.</exception>
    /// <seealso href="https://docs.aws.amazon.com/Route53/latest/APIReference/API_ListResourceRecordSets.html"/>
    Task<ListResourceRecordSetsResponse> ListResourceRecordSetsAsync(ListResourceRecordSetsRequest request, CancellationToken cancellationToken = default);

    /// <summary>Reads a hosted zone with its VPCs or name servers.</summary>
    /// <exception cref="NoSuchHostedZoneException">The hosted zone does not exist.</exception>
    /// <exception cref="InvalidInputException">The input is not valid.</exception>
    /// <seealso href="https://docs.aws.amazon.com/Route53/latest/APIReference/API_GetHostedZone.html"/>
    Task<GetHostedZoneResponse> GetHostedZoneAsync(GetHostedZoneRequest request, CancellationToken cancellationToken = default);

    /// <summary>The endpoint that this request would be sent to.</summary>
    Endpoint DetermineServiceOperationEndpoint(AmazonWebServiceRequest request);

    static ClientConfig IAmazonService.CreateDefaultClientConfig() => new AmazonRoute53Config();

    static IAmazonService IAmazonService.CreateDefaultServiceClient(AWSCredentials? awsCredentials, ClientConfig clientConfig)
    {
        var config = clientConfig as AmazonRoute53Config
            ?? throw new AmazonClientException($"The client configuration must be of type {nameof(AmazonRoute53Config)}");
        return awsCredentials is null ? new AmazonRoute53Client(config) : new AmazonRoute53Client(awsCredentials, config);
    }
}
