using System.Collections.Immutable;
using Keyturn.Operations.Attempts;
using Keyturn.Operations.Consumers;
using Keyturn.Operations.Estates;
using Keyturn.Operations.Secrets;
using Keyturn.Readiness.Checks;
using Keyturn.Readiness.Databases;
using Keyturn.Readiness.Estate;

namespace Keyturn.Operations.Diagnosis;

/// <summary>Diagnoses an attempt with what the estate and the checks say now.</summary>
public sealed class DiagnoseAttempt(EstateFeed feed, CheckBoard checks, TimeProvider time)
{
    /// <summary>Why an attempt failed.</summary>
    /// <param name="attempt">The attempt.</param>
    /// <param name="others">Further attempts that may have to do with it: of the same secret, function or database.</param>
    /// <param name="versions">All versions of the secret, those without a label among them; when missing, what the estate has of them.</param>
    public AttemptDiagnosis Of(Attempt attempt, ImmutableArray<Attempt> others, ImmutableArray<SecretVersion>? versions = null)
    {
        ArgumentNullException.ThrowIfNull(attempt);
        var input = InputOf(attempt.Secret) with { Attempt = attempt, Others = others };
        return Diagnoser.Diagnose(versions is null ? input : input with { Versions = versions });
    }

    /// <summary>Why a secret does not rotate although nothing was started.</summary>
    /// <param name="secret">The secret.</param>
    /// <param name="calls">Calls on it, refused ones among them.</param>
    public AttemptDiagnosis Of(SecretArn secret, ImmutableArray<SecretCall> calls)
    {
        ArgumentNullException.ThrowIfNull(secret);
        return Diagnoser.Diagnose(InputOf(secret) with { Calls = calls });
    }

    private DiagnosisInput InputOf(SecretArn arn)
    {
        var snapshot = feed.Find(arn.Scope);
        var secret = snapshot?.Secrets.Value?.GetValueOrDefault(arn.Value);
        return new()
        {
            Secret = secret,
            Versions = snapshot?.Permissions.Secrets.GetValueOrDefault(arn.Value)?.Versions.Value?.Versions,
            Function = secret?.RotationFunctionArn is { } function ? snapshot?.Functions.Value?.Values.FirstOrDefault(one => function.StartsWith(one.Arn, StringComparison.Ordinal)) : null,
            SameFunction = secret?.RotationFunctionArn is { } shared
                ? [.. (snapshot?.Secrets.Value?.Values ?? []).Where(other => other.RotationFunctionArn == shared && other.Arn != secret.Arn).Select(other => other.Arn)]
                : [],
            Engine = secret is null ? null : EngineOf(snapshot!, secret),
            Checks = checks.Of(arn) is { } answers ? answers.Results.ToImmutableDictionary(result => result.Check.Id, Answer, StringComparer.Ordinal) : ImmutableDictionary<string, CheckAnswer>.Empty,
            Now = time.GetUtcNow(),
        };
    }

    private static CheckAnswer Answer(CheckResult result) => new(
        result.Outcome,
        result.Outcome == CheckOutcome.Fail ? [.. result.Findings.SelectMany(finding => finding.Because).Select(reason => reason.Code).Distinct(StringComparer.Ordinal)] : []);

    /// <summary>From the database itself, else from tags and names; never from the function, which may be the wrong one.</summary>
    private static string? EngineOf(EstateSnapshot snapshot, Secret secret)
    {
        var id = DatabaseFinder.Find(snapshot, secret)?.Id;
        var databases = snapshot.Network.Databases.Value?.Values;
        var engine = id is null ? null : databases?.FirstOrDefault(one => one.Id == id || one.ClusterId == id)?.Engine;
        return EngineGuess.In(engine) ?? EngineGuess.Of(secret with { RotationFunctionArn = null });
    }
}
