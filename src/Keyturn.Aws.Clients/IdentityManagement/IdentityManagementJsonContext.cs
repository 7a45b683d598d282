using System.Text.Json.Serialization;
using Amazon.IdentityManagement.Model;

namespace Amazon.IdentityManagement;

/// <summary>How the shapes of IAM are written and read, made by the compiler.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(GetAccountAuthorizationDetailsRequest))]
[JsonSerializable(typeof(GetAccountAuthorizationDetailsResponse))]
[JsonSerializable(typeof(GetInstanceProfileRequest))]
[JsonSerializable(typeof(GetInstanceProfileResponse))]
[JsonSerializable(typeof(ListInstanceProfilesRequest))]
[JsonSerializable(typeof(ListInstanceProfilesResponse))]
[JsonSerializable(typeof(GetRoleRequest))]
[JsonSerializable(typeof(GetRoleResponse))]
internal sealed partial class IdentityManagementJsonContext : JsonSerializerContext;
