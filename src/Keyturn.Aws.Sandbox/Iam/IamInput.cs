using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Protocols;
using Keyturn.Aws.Sandbox.State.Iam;

namespace Keyturn.Aws.Sandbox.Iam;

/// <summary>Reads the members that IAM's operations share.</summary>
internal static class IamInput
{
    private const int LargestPage = 1000;

    public static string Required(this WireCall call, string member) => call.Text(member) is { Length: > 0 } text ? text : throw IamErrors.Missing(member);

    public static RoleRecord Role(this WireCall call, IdentityStore identities) =>
        identities.Roles.GetValueOrDefault(call.Required("RoleName")) ?? throw IamErrors.NoSuch($"The role with name {call.Text("RoleName")} cannot be found.");

    public static UserRecord User(this WireCall call, IdentityStore identities) =>
        identities.Users.GetValueOrDefault(call.Required("UserName")) ?? throw IamErrors.NoSuch($"The user with name {call.Text("UserName")} cannot be found.");

    public static ManagedPolicyRecord Policy(this WireCall call, IdentityStore identities) =>
        identities.Policies.GetValueOrDefault(call.Required("PolicyArn")) ?? throw IamErrors.NoPolicy(call.Required("PolicyArn"));

    /// <summary>A managed policy of the account, which can be changed.</summary>
    public static ManagedPolicyRecord OwnPolicy(this WireCall call, IdentityStore identities)
    {
        var policy = call.Policy(identities);
        return policy.IsAwsManaged
            ? throw RolePermissions.Refused(WireProtocol.Query, call.Caller, $"iam:{call.Operation}", $"policy {policy.Arn}", "")
            : policy;
    }

    /// <summary>The items of a list: <c>member.member.1</c>, <c>member.member.2</c> and so on, as Query writes it, or the list that was made of them.</summary>
    public static IReadOnlyList<string> Items(this WireCall call, string member)
    {
        if (call.Texts(member) is { } list) return list;
        var items = new List<string>();
        while (call.Text(string.Create(CultureInfo.InvariantCulture, $"{member}.member.{items.Count + 1}")) is { } item) items.Add(item);
        return items;
    }

    /// <summary>A policy document: JSON with at least one statement.</summary>
    public static string Document(this WireCall call, string member)
    {
        var text = call.Required(member);
        try
        {
            return JsonNode.Parse(text) is JsonObject policy && policy["Statement"] is JsonObject or JsonArray { Count: > 0 } ? text : throw IamErrors.Malformed();
        }
        catch (JsonException)
        {
            throw IamErrors.Malformed();
        }
    }

    /// <summary>One page; IAM's answers say by IsTruncated whether another follows.</summary>
    public static Page<T> Page<T>(this WireCall call, IEnumerable<T> items, Func<T, string> key)
    {
        var size = call.Number("MaxItems") ?? 100;
        if (size is < 1 or > LargestPage)
            throw IamErrors.Invalid("MaxItems", size.ToString(CultureInfo.InvariantCulture), size < 1 ? "Member must have value greater than or equal to 1" : "Member must have value less than or equal to 1000");
        return Paging.Take(items, key, call.Text("Marker"), size, IamErrors.InvalidMarker);
    }

    public static JsonObject WithPage<T>(this JsonObject json, Page<T> page)
    {
        json["IsTruncated"] = page.Next is not null;
        return json.With("Marker", page.Next);
    }
}
