using System.Text.Json;
using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Protocols;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.SecretsManager;

/// <summary>Secrets of the Region, a page at a time. With <see cref="SandboxPace.ListLag"/> it shows the past; with <see cref="SandboxOptions.EmptyPages"/> a page can be empty and still have a token.</summary>
internal sealed class ListSecretsOperation : SecretsOperation
{
    private readonly SecretIndex index = new();
    private readonly LaggingList lagging = new();

    public override RateGroup Rate => SecretsRates.Lists;

    protected override JsonObject Run(WireCall call)
    {
        var options = call.Region.World.Options;
        var filters = call.Structures("Filters");
        var matches = SecretFilters.Parse(filters);
        var sortBy = call.Text("SortBy") ?? "created-date";
        var descending = call.Text("SortOrder") != "asc";
        var planned = call.Flag("IncludePlannedDeletion") == true;
        var size = PageSize.Of(call);
        var shape = $"secrets|{sortBy}|{descending}|{planned}|{JsonSerializer.Serialize(filters)}";
        var token = PageToken.Read(call.Text("NextToken"), shape);
        var all = index.InOrder(call.Region.Secrets, sortBy, descending);
        if (options.EmptyPages && token is null) return Page([], PageToken.Write(0, "", shape));

        var at = token?.Resume(all, secret => secret.Arn) ?? 0;
        var page = new JsonArray();
        var isFull = false;
        for (; at < all.Count && !isFull; at++)
        {
            if ((all[at].DeletedDate is not null && !planned) || !matches(all[at])) continue;
            if (lagging.Show(call, all[at]) is { } entry) page.Add(entry);
            isFull = page.Count == size;
        }

        return Page(page, at < all.Count ? PageToken.Write(at, all[at - 1].Arn, shape) : null);
    }

    private static JsonObject Page(JsonArray page, string? token) => new JsonObject().With("SecretList", page).With("NextToken", token);
}
