using System.Collections.Immutable;
using Keyturn.Aws.Policies;
using Keyturn.Operations;
using Keyturn.Readiness.Estate;
using Keyturn.Readiness.Estate.Permissions;
using Keyturn.Readiness.Policy.Layers;

namespace Keyturn.Aws.Organizations;

/// <summary>Walks from an account up to the root of its organization and gathers the control policies of each level.</summary>
/// <remarks>Source: Organizations user guide, "SCP evaluation": every level from the root to the account counts.</remarks>
internal sealed class OrganizationWalk(IOrganizationReader reader, PolicyTexts texts)
{
    private const string NotInUse = "AWSOrganizationsNotInUseException";

    // The root, five organizational units and the account; more would be an answer that goes in circles.
    private const int MostLevels = 7;

    /// <summary>The policies; when they are refused, the management account alone with the reason. Other failures are errors: the last facts stay.</summary>
    public async Task<OperationResult<OrganizationPolicies>> ReadAsync(EstateScope scope, CancellationToken cancellationToken)
    {
        var management = await reader.ManagementAccountAsync(scope, cancellationToken);
        if (!management.Succeeded)
            return management.Error.AwsCode == NotInUse ? OrganizationPolicies.None : management.Error;

        var levels = await LevelsAsync(scope, cancellationToken);
        var known = new Dictionary<string, PolicySource>(StringComparer.Ordinal);
        var scps = await PoliciesAsync(scope, levels, ControlPolicyKind.Service, known, cancellationToken);
        var rcps = await PoliciesAsync(scope, levels, ControlPolicyKind.Resource, known, cancellationToken);
        var errors = new[] { scps.Error, rcps.Error }.OfType<OperationError>().ToArray();
        if (Array.Find(errors, error => error.Kind is not OperationErrorKind.AccessDenied) is { } broken)
            return broken;

        return new OrganizationPolicies(management.Value)
        {
            Scps = scps.Succeeded ? scps.Value : null,
            Rcps = rcps.Succeeded ? rcps.Value : null,
            NotReadReason = errors is [var refusal, ..] ? refusal.AwsCode ?? refusal.Kind.ToString() : null,
        };
    }

    // From the root down to the account.
    private async Task<OperationResult<ImmutableArray<string>>> LevelsAsync(EstateScope scope, CancellationToken cancellationToken)
    {
        ImmutableArray<string> levels = [scope.AccountId];
        while (!levels[0].StartsWith("r-", StringComparison.Ordinal) && levels.Length < MostLevels)
        {
            var parent = await reader.ParentAsync(scope, levels[0], cancellationToken);
            if (!parent.Succeeded)
                return parent.Error;
            levels = levels.Insert(0, parent.Value);
        }

        return levels;
    }

    private async Task<OperationResult<ImmutableArray<ImmutableArray<PolicySource>>>> PoliciesAsync(
        EstateScope scope, OperationResult<ImmutableArray<string>> levels, ControlPolicyKind kind, Dictionary<string, PolicySource> known, CancellationToken cancellationToken)
    {
        if (!levels.Succeeded)
            return levels.Error;

        var policies = ImmutableArray.CreateBuilder<ImmutableArray<PolicySource>>();
        foreach (var target in levels.Value)
        {
            var level = await LevelAsync(scope, target, kind, known, cancellationToken);
            if (!level.Succeeded)
                return level.Error;
            policies.Add(level.Value);
        }

        // A kind that is switched on has a policy at every level; none at all means that it is off and decides nothing.
        return policies.All(level => level.IsEmpty) ? ImmutableArray<ImmutableArray<PolicySource>>.Empty : policies.ToImmutable();
    }

    private async Task<OperationResult<ImmutableArray<PolicySource>>> LevelAsync(
        EstateScope scope, string target, ControlPolicyKind kind, Dictionary<string, PolicySource> known, CancellationToken cancellationToken)
    {
        var ids = await reader.PolicyIdsAsync(scope, target, kind, cancellationToken);
        if (!ids.Succeeded)
            return ids.Error;

        foreach (var id in ids.Value.Where(id => !known.ContainsKey(id)))
        {
            var policy = await reader.PolicyAsync(scope, id, cancellationToken);
            if (!policy.Succeeded)
                return policy.Error;
            known[id] = texts.Read(policy.Value.Arn, policy.Value.Text) with { ReadFrom = "organizations:DescribePolicy" };
        }

        return ids.Value.Select(id => known[id]).ToImmutableArray();
    }
}
