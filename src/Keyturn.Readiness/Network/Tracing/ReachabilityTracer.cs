using Keyturn.Readiness.Network.Consumers;
using Keyturn.Readiness.Network.Databases;
using Keyturn.Readiness.Network.Facts;
using Keyturn.Readiness.Network.Reasons;
using Keyturn.Readiness.Network.Verdicts;

namespace Keyturn.Readiness.Network.Tracing;

/// <summary>Answers a question by walking every way, hop by hop, without sending a packet.</summary>
public static class ReachabilityTracer
{
    /// <summary>No path to KMS is needed for GetSecretValue: Secrets Manager calls KMS on the caller's behalf.</summary>
    public static ReachabilityCheck Kms(ReachQuestion question) => NotRequired(question, ReasonCode.KmsNeedsNoPath);

    /// <summary>Managed rotation uses no function: no rotation path has to exist.</summary>
    public static ReachabilityCheck ManagedRotation(ReachQuestion question) => NotRequired(question, ReasonCode.ManagedRotationNeedsNoPath);

    /// <summary>The verdict with its evidence, request and reply.</summary>
    public static ReachabilityCheck Trace(NetworkIndex index, ReachQuestion question)
    {
        var list = PlacementFinder.Of(index, question.Consumer);
        var missing = list.Missing.ToHashSet();
        if (list is { Certain: true, Note: { } note })
        {
            return Nowhere(question, Verdict.Blocked, Outcome.Block, note, missing);
        }

        var place = question is DatabaseQuestion database ? DatabasePlacement.Of(index, database.DatabaseId, database.AfterFailover) : null;
        if (place is { Note: { } closed })
        {
            return Nowhere(question, Verdict.Blocked, Outcome.Block, closed, missing);
        }

        if (place is { Missing: { } unread })
        {
            missing.Add(unread);
            return Nowhere(question, Verdict.Unknown, Outcome.Unknown, Reason.Of(ReasonCode.NotReadable, unread.Resource, unread.Call), missing);
        }

        if (place is { Doubt: { } doubt })
        {
            return Nowhere(question, Verdict.Unknown, Outcome.Unknown, doubt, missing);
        }

        if (list.OutsideVpc)
        {
            var branch = place is null ? LambdaNetwork(question) : DatabaseTrace.FromLambdaNetwork(index, question.Consumer.Id, place, missing);
            return Check(index, question, [branch], branch, missing, list);
        }

        if (list.Placements.IsEmpty)
        {
            return Nowhere(question, Verdict.Unknown, Outcome.Unknown, list.Note ?? Unread(list.Missing[0]), missing);
        }

        List<Branch> branches = [.. list.Placements.Select(one => Doubted(index, one, place is null
            ? SecretsManagerTrace.Of(index, one, ((SecretsManagerQuestion)question).Region, missing)
            : DatabaseTrace.Of(index, one, place, missing)))];
        var placements = branches.Count;
        if (!list.Missing.IsEmpty)
        {
            branches.Add(Doubt(question, Unread(list.Missing[0])));
        }

        if (list.Note is { } pending)
        {
            branches.Add(Doubt(question, pending));
        }

        var differ = new Evidence(Phase.Request, Component.Consumer, question.Consumer.Id, null, Outcome.Unknown, Reason.Of(ReasonCode.InterfacesDiffer, question.Consumer.Id));
        var whole = list.SystemChooses ? Branch.OneOf(branches, differ) : Branch.All(branches);
        return Check(index, question, [.. branches.Take(placements)], whole, missing, list);
    }

    private static ReachabilityCheck Check(
        NetworkIndex index, ReachQuestion question, List<Branch> placements, Branch whole, HashSet<Missing> missing, PlacementList list)
    {
        var same = placements.Where(branch => branch.Verdict == whole.Verdict).ToList();
        var share = same.Select(branch => branch.Share).DefaultIfEmpty(1).Max();
        return new(question, whole.Verdict, new(same.Count, placements.Count, share), whole.Paths)
        {
            Missing = [.. missing.OrderBy(one => one.Call, StringComparer.Ordinal).ThenBy(one => one.Resource, StringComparer.Ordinal)],
            Assumptions = [.. list.Assumptions, .. OldFacts.Of(index.Estate)],
        };
    }

    /// <summary>What VPC Encryption Controls refuse is not published in rules that could be read.</summary>
    private static Branch Doubted(NetworkIndex index, Placement placement, Branch branch)
    {
        var vpcId = placement.End.Subnet.VpcId;
        if (branch.Verdict != Verdict.Reachable || index.Vpc(vpcId).Value is not { EncryptionEnforced: true })
        {
            return branch;
        }

        var doubt = new Evidence(Phase.Request, Component.Vpc, vpcId, null, Outcome.Unknown, Reason.Of(ReasonCode.EncryptionEnforced, vpcId));
        return new(Verdict.Unknown, [.. branch.Paths.Select(path => path with { Evidence = path.Evidence.Add(doubt) })], 1);
    }

    private static Branch LambdaNetwork(ReachQuestion question)
    {
        var id = question.Consumer.Id;
        return Branch.Of(new(id, "", Via.LambdaNetwork, [new(Phase.Request, Component.Consumer, id, null, Outcome.Pass, Reason.Of(ReasonCode.LambdaNetworkPasses, id))]));
    }

    private static Branch Doubt(ReachQuestion question, Reason reason) =>
        Branch.Of(new(question.Consumer.Id, "", Via.None, [new(Phase.Request, Component.Consumer, question.Consumer.Id, null, Outcome.Unknown, reason)]));

    private static Reason Unread(Missing missing) => Reason.Of(ReasonCode.NotReadable, missing.Resource, missing.Call);

    private static ReachabilityCheck Nowhere(ReachQuestion question, Verdict verdict, Outcome outcome, Reason reason, HashSet<Missing> missing) =>
        new(question, verdict, VerdictScope.One, [new(question.Consumer.Id, "", Via.None, [new(Phase.Request, Component.Consumer, question.Consumer.Id, null, outcome, reason)])])
        {
            Note = reason,
            Missing = [.. missing],
        };

    private static ReachabilityCheck NotRequired(ReachQuestion question, ReasonCode code) =>
        new(question, Verdict.NotRequired, VerdictScope.One, []) { Note = Reason.Of(code) };
}
