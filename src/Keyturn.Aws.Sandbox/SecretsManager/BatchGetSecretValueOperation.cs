using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Protocols;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.SecretsManager;

/// <summary>Values of up to twenty secrets; what cannot be read is listed beside them.</summary>
internal sealed class BatchGetSecretValueOperation : SecretsOperation
{
    private const int Most = 20;

    public override RateGroup Rate => SecretsRates.Lists;

    public override bool ReadOnly => true;

    protected override JsonObject Run(WireCall call)
    {
        var ids = call.Texts("SecretIdList");
        var filters = call.Structures("Filters");
        if (ids is null == (filters.Count == 0))
            throw SecretErrors.InvalidParameter("Either 'SecretIdList' or 'Filters' must be provided, but not both.");
        if (ids?.Count > Most)
            throw SecretErrors.InvalidParameter("SecretIdList can hold at most 20 secrets.");
        var wanted = ids ?? [.. call.Region.Secrets.All.Where(SecretFilters.Parse(filters)).Where(secret => secret.DeletedDate is null).OrderBy(secret => secret.Name, StringComparer.Ordinal).Take(Most).Select(secret => secret.Arn)];
        var values = new JsonArray();
        var errors = new JsonArray();
        foreach (var id in wanted) Read(call, id, values, errors);
        return new JsonObject { ["SecretValues"] = values, ["Errors"] = errors };
    }

    private static void Read(WireCall call, string id, JsonArray values, JsonArray errors)
    {
        try
        {
            var secret = SecretLookup.Named(call, id);
            if (secret.DeletedDate is not null) throw SecretErrors.MarkedForDeletion();
            values.Add(GetSecretValueOperation.Read(call, secret, null, VersionStage.Current));
        }
        catch (WireException error)
        {
            errors.Add(new JsonObject { ["SecretId"] = id, ["ErrorCode"] = error.Code, ["Message"] = error.Message });
        }
    }
}
