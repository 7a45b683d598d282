using System.Text.Json.Serialization;
using Amazon.CloudTrail.Model;

namespace Amazon.CloudTrail;

/// <summary>How the shapes of AWS CloudTrail are written and read, made by the compiler.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(LookupEventsRequest))]
[JsonSerializable(typeof(LookupEventsResponse))]
internal sealed partial class CloudTrailJsonContext : JsonSerializerContext;
