using System.Globalization;
using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Protocols;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Lambda;

/// <summary>FunctionConfiguration as Lambda writes it, environment values included: a reader has to drop them itself.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/lambda/latest/api/API_GetFunctionConfiguration.html</remarks>
internal static class FunctionConfigurationJson
{
    /// <summary>Writes one function.</summary>
    /// <param name="function">The function; the caller holds its Region's gate.</param>
    /// <param name="withState">ListFunctions leaves out state and update status.</param>
    public static JsonObject Write(FunctionRecord function, bool withState)
    {
        var json = new JsonObject
        {
            ["FunctionName"] = function.Name,
            ["FunctionArn"] = function.Arn,
            ["Runtime"] = function.Runtime,
            ["Role"] = function.Role,
            ["Handler"] = function.Handler,
            ["CodeSize"] = function.CodeSize,
            ["Description"] = function.Description ?? "",
            ["Timeout"] = function.TimeoutSeconds,
            ["MemorySize"] = function.MemorySize,
            ["LastModified"] = function.LastModified.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'+0000'", CultureInfo.InvariantCulture),
            ["CodeSha256"] = function.CodeSha256,
            ["Version"] = "$LATEST",
        };
        if (function.VpcId is { } vpc)
        {
            json["VpcConfig"] = new JsonObject
            {
                ["SubnetIds"] = JsonWriting.List(function.SubnetIds),
                ["SecurityGroupIds"] = JsonWriting.List(function.SecurityGroupIds),
                ["VpcId"] = vpc,
                ["Ipv6AllowedForDualStack"] = false,
            };
        }

        if (function.Environment.Count > 0)
        {
            json["Environment"] = new JsonObject
            {
                ["Variables"] = new JsonObject(function.Environment.Select(pair => KeyValuePair.Create(pair.Key, (JsonNode?)pair.Value))),
            };
        }

        json.With("KMSKeyArn", function.KmsKeyArn);
        json["TracingConfig"] = new JsonObject { ["Mode"] = "PassThrough" };
        json["RevisionId"] = StableId.Uuid($"{function.Arn}/{function.LastModified:O}");
        if (withState)
        {
            json["State"] = function.State;
            json.With("StateReason", function.StateReason).With("StateReasonCode", function.StateReasonCode);
            json["LastUpdateStatus"] = function.LastUpdateStatus;
            json.With("LastUpdateStatusReason", function.LastUpdateStatusReason).With("LastUpdateStatusReasonCode", function.LastUpdateStatusReasonCode);
        }

        json["PackageType"] = function.PackageType;
        json["Architectures"] = JsonWriting.List(["x86_64"]);
        json["EphemeralStorage"] = new JsonObject { ["Size"] = 512 };
        json["SnapStart"] = new JsonObject { ["ApplyOn"] = "None", ["OptimizationStatus"] = "Off" };
        json["LoggingConfig"] = new JsonObject
        {
            ["LogFormat"] = "Text",
            ["LogGroup"] = function.LogGroup.Length > 0 ? function.LogGroup : $"/aws/lambda/{function.Name}",
        };
        return json;
    }
}
