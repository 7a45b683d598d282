using System.Collections.Concurrent;
using System.Collections.Immutable;
using Keyturn.Operations;
using Keyturn.Operations.Ports;
using Keyturn.Operations.Repair;
using Keyturn.Operations.Secrets;
using Keyturn.Readiness.Estate;

namespace Keyturn.Testing.Fakes;

/// <summary>One call that a fake gateway received.</summary>
public sealed record GatewayCall(string Operation, string SecretArn, string? Token = null, bool? RotateImmediately = null, RotationRules? Rules = null)
{
    /// <summary>UpdateSecretVersionStage: the label.</summary>
    public string? Stage { get; init; }

    public string? MoveTo { get; init; }

    public string? RemoveFrom { get; init; }
}

/// <summary>Secrets Manager as a dictionary. Tests set answers and hooks; every call is recorded.</summary>
public sealed class FakeSecretsManagerGateway : ISecretsManagerGateway
{
    private readonly ConcurrentQueue<GatewayCall> calls = new();

    /// <summary>What DescribeSecret tells, by ARN.</summary>
    public ConcurrentDictionary<string, Secret> Secrets { get; } = new(StringComparer.Ordinal);

    /// <summary>What ListSecretVersionIds tells, by ARN; labelled versions of the secret when nothing is set.</summary>
    public ConcurrentDictionary<string, ImmutableArray<SecretVersion>> Versions { get; } = new(StringComparer.Ordinal);

    public IReadOnlyList<GatewayCall> Calls => [.. calls];

    public IEnumerable<GatewayCall> Rotations => calls.Where(call => call.Operation == "RotateSecret");

    /// <summary>Runs before each answer: may wait, throw or change the world.</summary>
    public Func<GatewayCall, CancellationToken, Task>? OnCall { get; set; }

    public Func<SecretArn, OperationError?>? DescribeError { get; set; }

    public Func<SecretArn, OperationError?>? ListVersionsError { get; set; }

    /// <summary>An error makes RotateSecret fail; with OutcomeUnknown AWS may still have done it (see <see cref="OnCall"/>).</summary>
    public Func<SecretArn, string, OperationError?>? RotateError { get; set; }

    public Func<SecretArn, OperationError?>? CancelError { get; set; }

    public FakeSecretsManagerGateway With(params ReadOnlySpan<Secret> secrets)
    {
        foreach (var secret in secrets)
        {
            Secrets[secret.Arn] = secret;
        }

        return this;
    }

    public async Task<OperationResult<Secret>> DescribeAsync(SecretArn secret, CancellationToken cancellationToken)
    {
        await RecordAsync(new GatewayCall("DescribeSecret", secret.Value), cancellationToken).ConfigureAwait(false);
        if (DescribeError?.Invoke(secret) is { } error)
        {
            return error;
        }

        return Secrets.TryGetValue(secret.Value, out var found) ? found : OperationErrors.NotFound(secret.Name);
    }

    public async Task<OperationResult<ImmutableArray<SecretVersion>>> ListVersionsAsync(SecretArn secret, CancellationToken cancellationToken)
    {
        await RecordAsync(new GatewayCall("ListSecretVersionIds", secret.Value), cancellationToken).ConfigureAwait(false);
        if (ListVersionsError?.Invoke(secret) is { } error)
        {
            return error;
        }

        if (Versions.TryGetValue(secret.Value, out var versions))
        {
            return versions;
        }

        return Secrets.TryGetValue(secret.Value, out var found)
            ? found.StagesByVersion.Select(pair => new SecretVersion(pair.Key, pair.Value, null, null, [])).ToImmutableArray()
            : OperationErrors.NotFound(secret.Name);
    }

    public async Task<OperationResult<AwsReceipt>> RotateAsync(
        SecretArn secret, string clientRequestToken, bool rotateImmediately, CancellationToken cancellationToken)
    {
        await RecordAsync(new GatewayCall("RotateSecret", secret.Value, clientRequestToken, rotateImmediately), cancellationToken).ConfigureAwait(false);
        return RotateError?.Invoke(secret, clientRequestToken) is { } error ? error : new AwsReceipt(clientRequestToken, "request-" + calls.Count);
    }

    public async Task<OperationResult<AwsReceipt>> RotateAsync(SecretArn secret, string clientRequestToken, RotationRules rules, CancellationToken cancellationToken)
    {
        await RecordAsync(new GatewayCall("RotateSecret", secret.Value, clientRequestToken, RotateImmediately: false, rules), cancellationToken).ConfigureAwait(false);
        return RotateError?.Invoke(secret, clientRequestToken) is { } error ? error : new AwsReceipt(clientRequestToken, "request-" + calls.Count);
    }

    public async Task<OperationResult<AwsReceipt>> CancelRotationAsync(SecretArn secret, CancellationToken cancellationToken)
    {
        await RecordAsync(new GatewayCall("CancelRotateSecret", secret.Value), cancellationToken).ConfigureAwait(false);
        if (CancelError?.Invoke(secret) is { } error)
        {
            return error;
        }

        return new AwsReceipt(Secrets.GetValueOrDefault(secret.Value)?.VersionWith(VersionStage.Pending), "request-" + calls.Count);
    }

    /// <summary>An error makes UpdateSecretVersionStage fail; with OutcomeUnknown AWS may still have done it (see <see cref="OnCall"/>).</summary>
    public Func<GatewayCall, OperationError?>? MoveError { get; set; }

    public IEnumerable<GatewayCall> Moves => calls.Where(call => call.Operation == "UpdateSecretVersionStage");

    public async Task<OperationResult<AwsReceipt>> MoveStageAsync(
        SecretArn secret, string stage, string? moveTo, string? removeFrom, CancellationToken cancellationToken)
    {
        var call = new GatewayCall("UpdateSecretVersionStage", secret.Value) { Stage = stage, MoveTo = moveTo, RemoveFrom = removeFrom };
        await RecordAsync(call, cancellationToken).ConfigureAwait(false);
        if (MoveError?.Invoke(call) is { } error)
        {
            return error;
        }

        Move(secret, call);
        return new AwsReceipt(null, "request-" + calls.Count);
    }

    /// <summary>What AWS does to the labels, its refusal of a wrong holder left out.</summary>
    public void Move(SecretArn secret, GatewayCall call)
    {
        var before = Secrets[secret.Value];
        Secrets[secret.Value] = before with { StagesByVersion = LabelMove.Apply(before.StagesByVersion, [new LabelMove(call.Stage ?? "", call.MoveTo, call.RemoveFrom)]) };
    }

    private Task RecordAsync(GatewayCall call, CancellationToken cancellationToken)
    {
        calls.Enqueue(call);
        return OnCall?.Invoke(call, cancellationToken) ?? Task.CompletedTask;
    }
}
