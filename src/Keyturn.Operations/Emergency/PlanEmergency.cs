using System.Collections.Immutable;
using Keyturn.Operations.Access;
using Keyturn.Operations.Consumers;
using Keyturn.Operations.Estates;
using Keyturn.Operations.Rotations;
using Keyturn.Operations.Secrets;
using Keyturn.Readiness.Checks;
using Keyturn.Readiness.Estate;

namespace Keyturn.Operations.Emergency;

/// <summary>One secret of an emergency as it stands now.</summary>
/// <param name="Secret">What decides its steps and its turn.</param>
/// <param name="Preview">What rotating it would do and what stands against it, read now.</param>
/// <param name="Consumers">Who holds the value.</param>
/// <param name="NotRead">Calls without whose answers there may be more of them.</param>
/// <param name="Typical">How long its rotations usually take.</param>
public sealed record PlannedSecret(
    EmergencySecret Secret,
    OperationResult<RotationPreview> Preview,
    ImmutableArray<BlastConsumer> Consumers,
    ImmutableArray<string> NotRead,
    TimeSpan? Typical);

/// <summary>Looks at everything that somebody needs before an emergency rotation. Changes nothing.</summary>
public sealed class PlanEmergency(
    Authorisation authorisation, RotateNow rotateNow, ReadinessBoard readiness, ObservedBoard observed, EstateFeed estate)
{
    public const int FewestSecrets = 1;

    /// <summary>As many as a person can watch at once, and as the list lets them choose.</summary>
    public const int MostSecrets = 20;

    /// <summary>In the order in which they would be rotated.</summary>
    public async Task<OperationResult<ImmutableArray<PlannedSecret>>> RunAsync(ImmutableArray<SecretArn> secrets, string operatorId, CancellationToken cancellationToken)
    {
        var person = await authorisation.RequireSomewhereAsync(operatorId, Permission.RotateSecret, cancellationToken);
        if (!person.Succeeded)
            return person.Error;
        if (secrets.Length is < FewestSecrets or > MostSecrets || secrets.Distinct().Count() != secrets.Length)
            return OperationErrors.IncidentSecrets(FewestSecrets, MostSecrets);
        foreach (var secret in secrets)
        {
            if (await authorisation.RequireAsync(operatorId, Permission.RotateSecret, secret, cancellationToken) is { Succeeded: false } refused)
                return refused.Error;
        }

        var planned = await Task.WhenAll(secrets.Select(secret => OneAsync(secret, operatorId, cancellationToken)));
        var order = new EmergencyOrder(planned.Select(one => one.Secret)).Secrets;
        return planned.OrderBy(one => order.IndexOf(one.Secret)).ToImmutableArray();
    }

    private async Task<PlannedSecret> OneAsync(SecretArn arn, string operatorId, CancellationToken cancellationToken)
    {
        var preview = rotateNow.PreviewAsync(arn, operatorId, cancellationToken);
        var (radius, notRead) = await Task.Run(() => Radius(arn), cancellationToken);
        var looked = await preview;
        var secret = looked.Value?.Row.Secret ?? estate.SecretOf(arn);
        return new(Of(arn, secret), looked, radius, notRead, TypicalDuration.Of(estate.EventsOf(arn)));
    }

    private (ImmutableArray<BlastConsumer> Consumers, ImmutableArray<string> NotRead) Radius(SecretArn arn)
    {
        var found = readiness.Of(arn);
        return (BlastList.Of(found, observed.Of(arn)), found?.NotRead ?? []);
    }

    private EmergencySecret Of(SecretArn arn, Secret? secret)
    {
        if (secret is null)
            return new(arn, RotationStrategy.Unknown);

        var snapshot = estate.Find(arn.Scope);
        var function = secret.RotationFunctionArn is { } functionArn ? snapshot?.Functions.Value?.GetValueOrDefault(functionArn) : null;
        return new(arn, RotationStrategies.Of(secret), EngineGuess.Of(secret), secret.RotationFunctionArn, SuperuserOf(secret, snapshot), function?.Concurrency?.Reserved, function?.Concurrency is not null);
    }

    /// <summary>The tag names it by ARN or by name.</summary>
    private static string? SuperuserOf(Secret secret, EstateSnapshot? snapshot) =>
        secret.Tags.GetValueOrDefault(CheckContext.SuperuserTag)?.Trim() is not { Length: > 0 } reference ? null
        : snapshot?.Secrets.Value?.Values.FirstOrDefault(one => one.Arn == reference || one.Name == reference)?.Arn ?? (SecretArn.TryParse(reference, out _) ? reference : null);
}
