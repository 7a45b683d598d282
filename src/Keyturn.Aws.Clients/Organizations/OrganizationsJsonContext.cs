using System.Text.Json.Serialization;
using Amazon.Organizations.Model;

namespace Amazon.Organizations;

/// <summary>How the shapes of AWS Organizations are written and read, made by the compiler.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(DescribeOrganizationRequest))]
[JsonSerializable(typeof(DescribeOrganizationResponse))]
[JsonSerializable(typeof(ListPoliciesForTargetRequest))]
[JsonSerializable(typeof(ListPoliciesForTargetResponse))]
[JsonSerializable(typeof(DescribePolicyRequest))]
[JsonSerializable(typeof(DescribePolicyResponse))]
[JsonSerializable(typeof(ListParentsRequest))]
[JsonSerializable(typeof(ListParentsResponse))]
[JsonSerializable(typeof(ListRootsRequest))]
[JsonSerializable(typeof(ListRootsResponse))]
internal sealed partial class OrganizationsJsonContext : JsonSerializerContext;
