using System.Collections.Immutable;
using Keyturn.Operations.Access;
using Keyturn.Operations.Approvals;
using Keyturn.Operations.Estates;
using Keyturn.Operations.Ports;
using Keyturn.Operations.Rotations;
using Keyturn.Operations.Secrets;

namespace Keyturn.Operations.Repair;

/// <summary>Looks at a secret whose rotation went wrong, judges what can be done, and does it: each call on the one way that every change takes.</summary>
/// <remarks>
/// The verdict is judged again on facts read while nobody else can act; another one than was seen stops the repair before AWS is asked.
/// What AWS has refused or left open is not sent again: the same token only goes on with calls that were never sent.
/// </remarks>
public sealed class RepairSecret(
    AuditedAction recipe, RepairLook look, ISecretsManagerGateway gateway, Authorisation authorisation, IAccountDirectory accounts, ApprovalGate approvals)
{
    public async Task<OperationResult<RepairExam>> ExamineAsync(SecretArn secret, RepairPurpose purpose, string operatorId, CancellationToken cancellationToken)
    {
        var person = await authorisation.RequireAsync(operatorId, Permission.ViewSecrets, secret, cancellationToken);
        if (!person.Succeeded)
            return person.Error;

        var facts = await look.NowAsync(secret, cancellationToken);
        if (!facts.Succeeded)
            return facts.Error;

        var reading = RepairStateReader.Read(facts.Value);
        return new RepairExam
        {
            Secret = secret,
            Purpose = purpose,
            Reading = reading,
            Verdicts = RepairVerdicts.Of(reading, purpose),
            Advice = RepairVerdicts.Advice(reading, purpose),
            ReadOnly = accounts.ReadOnlyReason,
            MayOverride = person.Value.May(Permission.OverrideUnsafeRepair),
            SecondPerson = Enum.GetValues<RepairAction>().ToImmutableDictionary(
                action => action, action => approvals.NeedOf(RepairPlans.AuditOf(action, facts.Value.Secret.RotationEnabled == true), secret, facts.Value.Secret.Tags, person.Value)),
            ReadAt = facts.Value.Now,
        };
    }

    public async Task<OperationResult<RepairDone>> RunAsync(RepairCommand command, CancellationToken cancellationToken)
    {
        var seen = command.Seen;
        if (!seen.IsPossible)
            return RepairErrors.NotPossible(seen);
        if (seen.NeedsOverride)
        {
            var person = await authorisation.RequireAsync(command.OperatorId, Permission.OverrideUnsafeRepair, command.Secret, cancellationToken);
            if (!person.Succeeded)
                return person.Error;
            if (command.TypedName?.Trim() != command.Secret.Name)
                return RepairErrors.NameNotTyped(command.Secret.Name);
        }

        var described = await gateway.DescribeAsync(command.Secret, cancellationToken);
        if (!described.Succeeded)
            return described.Error;
        return await RunCallsAsync(command, RepairPlans.Of(seen, described.Value.RotationEnabled == true, gateway), cancellationToken);
    }

    private async Task<OperationResult<RepairDone>> RunCallsAsync(RepairCommand command, ImmutableArray<ActionPlan> plans, CancellationToken cancellationToken)
    {
        var requests = ImmutableArray.CreateBuilder<string>();
        string? version = null;
        for (var place = 0; place < plans.Length; place++)
        {
            var move = command.Seen.Moves.ElementAtOrDefault(place);
            if (place > 0 && move is not null && await IsDoneAsync(command.Secret, move))
                continue;

            var plan = plans[place] with
            {
                Gate = place == 0 ? (facts, cancel) => JudgeAgainAsync(command, facts, cancel) : (facts, _) => Task.FromResult(GoOn(command, facts, move)),
                Repair = RepairArguments.Of(command.Seen, command.Purpose),
                ContinuesFrom = place == 0 ? null : command.Token,
            };
            var answer = await recipe.RunAsync(
                plan,
                new RotationCommand(command.Secret, command.OperatorId, RepairPlans.TokenOf(command.Token, place), command.Reason) { BreakGlass = command.BreakGlass },
                place == 0 ? cancellationToken : CancellationToken.None);
            if (!answer.Succeeded)
                return place == 0 ? answer.Error : RepairErrors.HalfDone(answer.Error);
            version ??= answer.Value.VersionId;
            if (answer.Value.AwsRequestId is { } request)
                requests.Add(request);
        }

        return new RepairDone(command.Secret, command.Seen.Action, version, requests.ToImmutable());
    }

    /// <summary>The facts again, now that nobody else can act from here; a colleague in AWS's own console still can, and AWS refuses the loser.</summary>
    private async Task<OperationResult<ImmutableSortedDictionary<string, string>>> JudgeAgainAsync(RepairCommand command, PreflightFacts facts, CancellationToken cancellationToken)
    {
        var read = await look.NowAsync(command.Secret, facts.Secret, cancellationToken);
        if (!read.Succeeded)
            return read.Error;

        var reading = RepairStateReader.Read(read.Value);
        var now = RepairVerdicts.Of(command.Seen.Action, reading, command.Purpose);
        if (!now.Moves.SequenceEqual(command.Seen.Moves))
            return RepairErrors.LabelsMoved();
        return now.IsAs(command.Seen)
            ? RepairPlans.Details(now, reading.State, command.Purpose, now.Moves.FirstOrDefault())
            : RepairErrors.VerdictChanged(now);
    }

    /// <summary>Between two calls of one repair only the label itself has to be where the plan says.</summary>
    private static OperationResult<ImmutableSortedDictionary<string, string>> GoOn(RepairCommand command, PreflightFacts facts, LabelMove? move) =>
        move is not null && facts.Secret.VersionWith(move.Stage) == move.From
            ? RepairPlans.Details(command.Seen, null, command.Purpose, move)
            : RepairErrors.LabelsMoved();

    /// <summary>AWS takes AWSPENDING off by itself when a rotation is running to its end.</summary>
    private async Task<bool> IsDoneAsync(SecretArn secret, LabelMove move)
    {
        var described = await gateway.DescribeAsync(secret, CancellationToken.None);
        return move.To is null && described.Value is { } known && known.VersionWith(move.Stage) is null;
    }
}
