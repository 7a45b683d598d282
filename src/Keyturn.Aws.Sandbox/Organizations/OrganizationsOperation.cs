using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Protocols;
using Keyturn.Aws.Sandbox.State.Organizations;

namespace Keyturn.Aws.Sandbox.Organizations;

/// <summary>An operation of Organizations: refuses accounts that are in no organization, and members that nobody delegated to.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/organizations/latest/userguide/orgs_delegate_policies.html</remarks>
public abstract class OrganizationsOperation : WireOperation
{
    private const int LargestPage = 20;

    /// <summary>CloudTrail keeps what changes something.</summary>
    public override bool Recorded => !ReadOnly;

    /// <summary>Whether each member account may call it.</summary>
    protected virtual bool IsForMembers => false;

    /// <inheritdoc />
    public override string ResourceOf(WireCall call) => "*";

    /// <inheritdoc />
    public sealed override JsonObject Answer(WireCall call)
    {
        if (call.Region.World.Organization is not { } organization || !organization.Has(call.Caller.AccountId))
            throw new WireException("AWSOrganizationsNotInUseException", "Your account is not a member of an organization.");
        lock (organization.Gate)
        {
            return IsForMembers || organization.MayManagePolicies(call.Caller.AccountId)
                ? Run(call, organization)
                : throw new WireException("AccessDeniedException", "You don't have permissions to access this resource.");
        }
    }

    /// <summary>Carries the call out.</summary>
    protected abstract JsonObject Run(WireCall call, OrganizationRecord organization);

    /// <summary>A member that has to be there.</summary>
    protected static string Required(WireCall call, string member) =>
        call.Text(member) is { Length: > 0 } text ? text : throw Invalid($"You specified an invalid value for {member}.");

    /// <summary>The policy that the call names.</summary>
    protected static OrganizationPolicy Policy(WireCall call, OrganizationRecord organization) =>
        organization.Policies.GetValueOrDefault(Required(call, "PolicyId")) ?? throw new WireException("PolicyNotFoundException", "You specified a policy that doesn't exist.");

    /// <summary>The kind of policy that the call names.</summary>
    protected static string PolicyType(WireCall call, string member) =>
        Required(call, member) is var type and (OrganizationPolicy.ServiceControl or OrganizationPolicy.ResourceControl) ? type : throw Invalid($"You specified an invalid value for {member}.");

    /// <summary>A policy's text: JSON with statements.</summary>
    protected static string Content(WireCall call)
    {
        var text = Required(call, "Content");
        try
        {
            return JsonNode.Parse(text) is JsonObject policy && policy["Statement"] is JsonObject or JsonArray ? text : throw Malformed();
        }
        catch (JsonException)
        {
            throw Malformed();
        }
    }

    /// <summary>A page of at most twenty.</summary>
    protected static JsonObject Page(WireCall call, string member, IEnumerable<(string Id, JsonObject Json)> items)
    {
        var size = call.Number("MaxResults") ?? LargestPage;
        if (size is < 1 or > LargestPage) throw Invalid(string.Create(CultureInfo.InvariantCulture, $"You specified an invalid value {size} for MaxResults."));
        var page = Paging.Take(items, item => item.Id, call.Text("NextToken"), size, () => Invalid("You specified an invalid NextToken."));
        return new JsonObject { [member] = new JsonArray([.. page.Items.Select(item => item.Json)]) }.With("NextToken", page.Next);
    }

    /// <summary>A refusal of the input.</summary>
    protected static WireException Invalid(string text) => new("InvalidInputException", text);

    private static WireException Malformed() => new("MalformedPolicyDocumentException", "The provided policy document does not meet the requirements of the specified policy type.");
}
