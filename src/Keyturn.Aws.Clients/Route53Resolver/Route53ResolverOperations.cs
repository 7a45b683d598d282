using System.Text.Json;
using Amazon.Route53Resolver.Model;
using Keyturn.Aws.Clients.Runtime;

namespace Amazon.Route53Resolver;

/// <summary>The operations of Amazon Route 53 Resolver that are offered.</summary>
internal static class Route53ResolverOperations
{
    public static readonly ServiceShape Service = new("Route53Resolver", "route53resolver", "2018-04-01", "route53resolver", "Route53Resolver")
    {
        EndpointExceptions =
        [
            new("route53resolver.{region}.amazonaws.com", Fips: true, DualStack: false, Region: "us-gov-east-1"),
            new("route53resolver.{region}.amazonaws.com", Fips: true, DualStack: false, Region: "us-gov-west-1"),
        ],
    };

    private static readonly JsonSerializerOptions Shapes = WireShapes.For(
        Route53ResolverJsonContext.Default,
        [
            new ConstantConverter<Protocol>(Protocol.FindValue),
            new ConstantConverter<ResolverEndpointDirection>(ResolverEndpointDirection.FindValue),
            new ConstantConverter<ResolverEndpointStatus>(ResolverEndpointStatus.FindValue),
            new ConstantConverter<ResolverEndpointType>(ResolverEndpointType.FindValue),
            new ConstantConverter<ResolverRuleAssociationStatus>(ResolverRuleAssociationStatus.FindValue),
            new ConstantConverter<ResolverRuleStatus>(ResolverRuleStatus.FindValue),
            new ConstantConverter<RuleTypeOption>(RuleTypeOption.FindValue),
            new ConstantConverter<ShareStatus>(ShareStatus.FindValue),
        ]);

    public static readonly JsonOperation<ListResolverRulesRequest, ListResolverRulesResponse> ListResolverRules = new(Service, nameof(ListResolverRules), Shapes, Error);
    public static readonly JsonOperation<ListResolverRuleAssociationsRequest, ListResolverRuleAssociationsResponse> ListResolverRuleAssociations =
        new(Service, nameof(ListResolverRuleAssociations), Shapes, Error);
    public static readonly JsonOperation<ListResolverEndpointsRequest, ListResolverEndpointsResponse> ListResolverEndpoints = new(Service, nameof(ListResolverEndpoints), Shapes, Error);

    private static AmazonRoute53ResolverException Error(ServiceFault f) => f.Code switch
    {
        "InternalServiceErrorException" => new InternalServiceErrorException(f.Message, f.Cause, f.Kind, f.Code, f.RequestId, f.StatusCode),
        "InvalidNextTokenException" => new InvalidNextTokenException(f.Message, f.Cause, f.Kind, f.Code, f.RequestId, f.StatusCode),
        "InvalidParameterException" => new InvalidParameterException(f.Message, f.Cause, f.Kind, f.Code, f.RequestId, f.StatusCode) { FieldName = f.Detail("FieldName") },
        "InvalidRequestException" => new InvalidRequestException(f.Message, f.Cause, f.Kind, f.Code, f.RequestId, f.StatusCode),
        "ThrottlingException" => new ThrottlingException(f.Message, f.Cause, f.Kind, f.Code, f.RequestId, f.StatusCode),
        _ => new AmazonRoute53ResolverException(f.Message, f.Cause, f.Kind, f.Code, f.RequestId, f.StatusCode),
    };
}
