using System.Collections.Immutable;
using Keyturn.Readiness.Consumers;
using Keyturn.Readiness.Estate;
using Keyturn.Readiness.Estate.Permissions;
using Keyturn.Readiness.Facts;
using Keyturn.Readiness.Policy.Compiled;
using Keyturn.Readiness.Policy.Layers;
using Keyturn.Readiness.Policy.Logic;
using Keyturn.Readiness.Policy.Questions.Facts;
using PolicyVerdict = Keyturn.Readiness.Policy.Evaluation.Verdict;

namespace Keyturn.Readiness.Matrix;

/// <summary>What every consumer of an estate may read, and what the policies of its role speak of. Hangs on the network only by the ways that requests take.</summary>
internal sealed class FleetPermissions
{
    private const int Reading = 0;
    private readonly PermissionEstate estate;
    private readonly ImmutableArray<Secret> secrets;
    private readonly ImmutableArray<EstateConsumer> consumers;
    private readonly ImmutableArray<EndpointFacts> ways;
    private readonly FleetPolicies policies;
    private readonly FleetPolicies permitted;
    private readonly bool[] rotates;
    private readonly bool[] isKnown;

    private FleetPermissions(EstateReadiness readiness, ImmutableArray<Secret> secrets, ImmutableArray<ConsumerFacts> facts)
    {
        (estate, consumers, this.secrets, ways) = (readiness.Snapshot.Permissions, readiness.Consumers, secrets, [.. facts.Select(one => one.Path)]);
        var keys = KeyTable.Of(estate);
        policies = FleetPolicies.CompileReading(facts, [.. secrets.Select(secret => SecretReading.Of(estate, secret))], keys);
        policies.Evaluate();
        List<ConsumerFacts?> callers = [.. consumers.Select(consumer => PermittedQuestion.CallerOf(estate, consumer))];
        rotates = [.. consumers.Select(readiness.IsRotationFunction)];
        isKnown = [.. callers.Select((caller, at) => caller is not null && !rotates[at])];
        permitted = FleetPolicies.CompileReading(
            [.. callers.Select(caller => caller ?? new ConsumerFacts(ConsumerKind.Other, ""))], [.. secrets.Select(secret => PermittedQuestion.TargetOf(estate, secret))], keys);
        permitted.Evaluate();
    }

    /// <summary>The permissions of an estate.</summary>
    /// <param name="readiness">The facts.</param>
    /// <param name="secrets">The secrets.</param>
    /// <param name="before">Those of earlier facts; given back when nothing that they hang on differs.</param>
    public static FleetPermissions Of(EstateReadiness readiness, ImmutableArray<Secret> secrets, FleetPermissions? before)
    {
        ImmutableArray<ConsumerFacts> facts = [.. readiness.Consumers.Select(consumer => readiness.FactsOf(consumer, readiness.PathToSecretsManager(consumer)))];
        return before?.AreFor(readiness, secrets, facts) == true ? before : new(readiness, secrets, facts);
    }

    /// <summary>Whether the policies of its role, or of the secret, speak of reading it.</summary>
    public bool IsPermitted(int consumer, int secret) => isKnown[consumer] && permitted.OnSecret(consumer, secret, Reading) is (PolicyVerdict.Allowed or PolicyVerdict.Unknown);

    public PolicyVerdict Read(int consumer, int secret) => policies.OnSecret(consumer, secret, Reading);

    public Truth UseKeys(int consumer, int secret) => policies.CanUseKeys(consumer, secret);

    private bool AreFor(EstateReadiness readiness, ImmutableArray<Secret> others, ImmutableArray<ConsumerFacts> facts) =>
        ReferenceEquals(estate, readiness.Snapshot.Permissions)
        && secrets.SequenceEqual(others, AreSame)
        && consumers.SequenceEqual(readiness.Consumers, (one, other) => (one.Id, one.Name, one.RoleArn, one.HasNoRole) == (other.Id, other.Name, other.RoleArn, other.HasNoRole))
        && rotates.SequenceEqual(readiness.Consumers.Select(readiness.IsRotationFunction))
        && ways.SequenceEqual([.. facts.Select(one => one.Path)], AreSame);

    private static bool AreSame(Secret one, Secret other) => ReferenceEquals(one, other)
        || ((one.Arn, one.KmsKeyId, one.RotationFunctionArn) == (other.Arn, other.KmsKeyId, other.RotationFunctionArn)
            && one.Tags.SequenceEqual(other.Tags)
            && one.StagesByVersion.Keys.SequenceEqual(other.StagesByVersion.Keys, StringComparer.Ordinal)
            && one.StagesByVersion.Values.Zip(other.StagesByVersion.Values).All(pair => pair.First.SequenceEqual(pair.Second, StringComparer.Ordinal)));

    private static bool AreSame(EndpointFacts one, EndpointFacts other) =>
        (one.EndpointId, one.VpcId, one.IsKnown) == (other.EndpointId, other.VpcId, other.IsKnown) && (one.Policy, other.Policy) switch
        {
            (Layer.ReadLayer read, Layer.ReadLayer again) => read.Policies.Select(policy => (policy.Name, policy.Text)).SequenceEqual(again.Policies.Select(policy => (policy.Name, policy.Text))),
            var (policy, another) => policy == another,
        };
}
