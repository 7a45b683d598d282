using Keyturn.Aws.Sandbox.Protocols;

namespace Keyturn.Aws.Sandbox.Route53Resolver;

/// <summary>The operations of Route 53 Resolver that the sandbox answers.</summary>
public static class Route53ResolverService
{
    /// <summary>The service's table.</summary>
    public static WireService Create() => new("route53resolver", WireProtocol.AwsJson11, "Route53Resolver",
        [new ListResolverEndpointsOperation(), new ListResolverRuleAssociationsOperation(), new ListResolverRulesOperation()]);
}
