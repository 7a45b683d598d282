using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Protocols;
using Keyturn.Aws.Sandbox.State.Iam;

namespace Keyturn.Aws.Sandbox.Iam;

/// <summary>Users, groups, roles and managed policies of the account with all documents, in pages that run over the four lists.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetAccountAuthorizationDetails.html</remarks>
public sealed class GetAccountAuthorizationDetailsOperation : IamOperation
{
    private static readonly string[] Kinds = ["User", "Group", "Role", "LocalManagedPolicy", "AWSManagedPolicy"];

    /// <inheritdoc />
    protected override JsonObject Run(WireCall call, IdentityStore identities)
    {
        var wanted = call.Items("Filter");
        if (wanted.FirstOrDefault(kind => !Kinds.Contains(kind, StringComparer.Ordinal)) is { } unknown)
            throw IamErrors.Invalid("Filter", unknown, $"Member must satisfy enum value set: [{string.Join(", ", Kinds)}]");
        var page = call.Page(Entries(identities).Where(entry => wanted.Count == 0 || wanted.Contains(entry.Kind)), entry => entry.Key);
        return new JsonObject
        {
            ["UserDetailList"] = List(page, "User"),
            ["GroupDetailList"] = List(page, "Group"),
            ["RoleDetailList"] = List(page, "Role"),
            ["Policies"] = List(page, "LocalManagedPolicy", "AWSManagedPolicy"),
        }.WithPage(page);
    }

    private static IEnumerable<Entry> Entries(IdentityStore identities) =>
        identities.Users.Values.Select(user => new Entry("User", $"1{user.Name}", () => IdentityJson.UserDetail(user)))
            .Concat(identities.Groups.Values.Select(group => new Entry("Group", $"2{group.Name}", () => IdentityJson.GroupDetail(group))))
            .Concat(identities.Roles.Values.Select(role => new Entry("Role", $"3{role.Name}", () => IdentityJson.RoleDetail(role, identities))))
            .Concat(identities.Policies.Values.Select(policy => new Entry(
                policy.IsAwsManaged ? "AWSManagedPolicy" : "LocalManagedPolicy", $"4{policy.Arn}", () => PolicyJson.Detail(policy, identities))));

    private static JsonArray List(Page<Entry> page, params ReadOnlySpan<string> kinds)
    {
        var list = new JsonArray();
        foreach (var entry in page.Items)
        {
            if (kinds.Contains(entry.Kind)) list.Add((JsonNode)entry.Write());
        }

        return list;
    }

    private sealed record Entry(string Kind, string Key, Func<JsonObject> Write);
}
