using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Protocols;
using Keyturn.Aws.Sandbox.SecretsManager;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Rotation;

/// <summary>Secrets Manager as a rotation function's role sees it: the operations of the wire, called without it, and recorded like any other call.</summary>
internal sealed class FunctionSecretsApi(RotationService rotation, SandboxRegion region, FunctionRecord function) : IFunctionSecretsApi
{
    private const string Agent = "Boto3/1.34.145 md/Botocore#1.34.145 ua/2.0 os/linux lang/python#3.12.6 exec-env/AWS_Lambda_python3.12";

    private readonly CallerIdentity caller = CallerIdentity.OfRole(function.Role, function.Name, "ASIA" + StableId.Of(function.Arn, 16));

    public FunctionSecretView Describe(string secretId)
    {
        var answer = Call(new DescribeSecretOperation(), new JsonObject { ["SecretId"] = secretId });
        var stages = answer["VersionIdsToStages"] is JsonObject versions
            ? versions.ToDictionary(pair => pair.Key, pair => Texts(pair.Value), StringComparer.Ordinal)
            : [];
        return new FunctionSecretView(Text(answer, "ARN"), (bool?)answer["RotationEnabled"], stages, (string?)answer["OwningService"]);
    }

    public string GetValue(string secretId, string stage, string? versionId = null) =>
        Text(Call(new GetSecretValueOperation(), new JsonObject { ["SecretId"] = secretId, ["VersionStage"] = stage }.With("VersionId", versionId)), "SecretString");

    public void PutPending(string secretId, string token, string rotationToken, string value) =>
        Call(new PutSecretValueOperation(rotation), new JsonObject
        {
            ["SecretId"] = secretId,
            ["ClientRequestToken"] = token,
            ["SecretString"] = value,
            ["VersionStages"] = new JsonArray(VersionStage.Pending),
            ["RotationToken"] = rotationToken,
        });

    public void MoveCurrent(string secretId, string moveToVersionId, string removeFromVersionId) =>
        Call(new UpdateSecretVersionStageOperation(rotation), new JsonObject
        {
            ["SecretId"] = secretId,
            ["VersionStage"] = VersionStage.Current,
            ["MoveToVersionId"] = moveToVersionId,
            ["RemoveFromVersionId"] = removeFromVersionId,
        });

    public string RandomPassword(int length, string excludeCharacters) =>
        Text(Call(new GetRandomPasswordOperation(), new JsonObject { ["PasswordLength"] = length, ["ExcludeCharacters"] = excludeCharacters }), "RandomPassword");

    private JsonObject Call(WireOperation operation, JsonObject input)
    {
        var call = new WireCall
        {
            Operation = operation.Name,
            Caller = caller,
            Region = region,
            Input = input,
            RequestId = Guid.NewGuid().ToString("D"),
            SourceAddress = "10.0.11.24",
            UserAgent = Agent,
        };
        try
        {
            Authorize(operation.Name, input);
            var answer = operation.Answer(call);
            ApiTrail.Record("secretsmanager", operation, call, answer, null);
            return answer;
        }
        catch (WireException error)
        {
            ApiTrail.Record("secretsmanager", operation, call, null, error);
            throw;
        }
    }

    private void Authorize(string operation, JsonObject input)
    {
        if (region.Surroundings is not { } surroundings) return;
        lock (region.Gate)
        {
            var secret = (string?)input["SecretId"] is { } id ? region.Secrets.Find(id) : null;
            var version = operation == "GetSecretValue" ? secret?.Version((string?)input["VersionId"] ?? "") ?? secret?.Holder((string?)input["VersionStage"] ?? VersionStage.Current) : null;
            surroundings.Authorize(function, caller, $"secretsmanager:{operation}", secret, version);
        }
    }

    private static string Text(JsonObject answer, string member) => (string?)answer[member] ?? "";

    private static IReadOnlyList<string> Texts(JsonNode? list) => list is JsonArray array ? [.. array.Select(item => item?.GetValue<string>() ?? "")] : [];
}
