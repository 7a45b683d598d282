using System.Text.Json.Serialization;
using Amazon.Route53Resolver.Model;

namespace Amazon.Route53Resolver;

/// <summary>How the shapes of Amazon Route 53 Resolver are written and read, made by the compiler.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ListResolverRulesRequest))]
[JsonSerializable(typeof(ListResolverRulesResponse))]
[JsonSerializable(typeof(ListResolverRuleAssociationsRequest))]
[JsonSerializable(typeof(ListResolverRuleAssociationsResponse))]
[JsonSerializable(typeof(ListResolverEndpointsRequest))]
[JsonSerializable(typeof(ListResolverEndpointsResponse))]
internal sealed partial class Route53ResolverJsonContext : JsonSerializerContext;
