using System.Text.Json.Serialization;
using Amazon.Lambda.Model;

namespace Amazon.Lambda;

/// <summary>How the shapes of AWS Lambda are written and read, made by the compiler.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ListFunctionsRequest))]
[JsonSerializable(typeof(ListFunctionsResponse))]
[JsonSerializable(typeof(GetFunctionConfigurationRequest))]
[JsonSerializable(typeof(GetFunctionConfigurationResponse))]
[JsonSerializable(typeof(GetPolicyRequest))]
[JsonSerializable(typeof(GetPolicyResponse))]
[JsonSerializable(typeof(GetFunctionConcurrencyRequest))]
[JsonSerializable(typeof(GetFunctionConcurrencyResponse))]
[JsonSerializable(typeof(GetAccountSettingsRequest))]
[JsonSerializable(typeof(GetAccountSettingsResponse))]
internal sealed partial class LambdaJsonContext : JsonSerializerContext;
