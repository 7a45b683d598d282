using System.Text.Json.Serialization;
using Amazon.Route53.Model;

namespace Amazon.Route53;

/// <summary>How the shapes of Amazon Route 53 are written and read, made by the compiler.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ListHostedZonesByVPCRequest))]
[JsonSerializable(typeof(ListHostedZonesByVPCResponse))]
[JsonSerializable(typeof(ListResourceRecordSetsRequest))]
[JsonSerializable(typeof(ListResourceRecordSetsResponse))]
[JsonSerializable(typeof(GetHostedZoneRequest))]
[JsonSerializable(typeof(GetHostedZoneResponse))]
internal sealed partial class Route53JsonContext : JsonSerializerContext;
