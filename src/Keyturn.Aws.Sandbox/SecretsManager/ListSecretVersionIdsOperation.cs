using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Protocols;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.SecretsManager;

/// <summary>Versions of a secret, newest first; those without labels only on request.</summary>
internal sealed class ListSecretVersionIdsOperation : SecretsOperation
{
    public override RateGroup Rate => SecretsRates.Lists;

    protected override JsonObject Run(WireCall call)
    {
        var secret = call.Secret();
        var deprecated = call.Flag("IncludeDeprecated") == true;
        var size = PageSize.Of(call);
        var shape = $"versions|{secret.Arn}|{deprecated}";
        var after = PageToken.Read(call.Text("NextToken"), shape);
        var all = secret.Versions.Where(version => deprecated || version.Stages.Count > 0).Reverse().ToList();
        var start = after is null ? 0 : after.Resume(all, version => version.Id);
        var page = all.Skip(start).Take(size).ToList();
        var next = start + page.Count < all.Count ? PageToken.Write(start + page.Count, page[^1].Id, shape) : null;
        return new JsonObject()
            .With("Versions", new JsonArray([.. page.Select(Describe)]))
            .With("NextToken", next)
            .With("ARN", secret.Arn)
            .With("Name", secret.Name);
    }

    private static JsonObject Describe(VersionRecord version) => new JsonObject()
        .With("VersionId", version.Id)
        .With("VersionStages", JsonWriting.ListOrNull(version.Stages))
        .WithDate("LastAccessedDate", version.LastAccessedDate)
        .WithDate("CreatedDate", version.CreatedDate)
        .With("KmsKeyIds", JsonWriting.List([version.KmsKeyId ?? "DefaultEncryptionKey"]));
}
