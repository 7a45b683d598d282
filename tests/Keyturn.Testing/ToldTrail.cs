using System.Collections.Immutable;
using Keyturn.Operations.Attempts;
using Keyturn.Readiness.Estate;

namespace Keyturn.Testing;

/// <summary>What CloudTrail tells of a secret over some days: rotations and tests that went well, failed, were tried again, stopped, or never ended; with and without a call, a version, a start.</summary>
/// <param name="Events">Service events.</param>
/// <param name="Calls">API calls.</param>
public sealed record ToldTrail(ImmutableArray<RotationEvent> Events, ImmutableArray<SecretCall> Calls)
{
    /// <summary>Of any plans: four hours apart in the days before <see cref="A.Moment"/>, in whole seconds, as CloudTrail tells them.</summary>
    public static ToldTrail Of(TrailPlan[] plans)
    {
        ArgumentNullException.ThrowIfNull(plans);
        var (events, calls) = (ImmutableArray.CreateBuilder<RotationEvent>(), ImmutableArray.CreateBuilder<SecretCall>());
        foreach (var (number, plan) in plans.Index())
        {
            var at = A.Moment.AddHours(-4 * (number + 1));
            var isTest = plan.Ending == 6;
            var version = plan.Missing == 1 ? null : A.Version(number);
            if (plan.Asked == 0)
                calls.Add(A.Call(SecretCallKind.RotateSecret, at.AddSeconds(-1), A.Version(number), id: $"c{number}") with { RotateImmediately = isTest ? false : null });
            for (var retry = 0; retry <= plan.Retries; retry++)
            {
                var start = at.AddMinutes(5 * retry);
                if (plan.Missing != 2)
                    Add(isTest ? RotationEventKind.TestStarted : RotationEventKind.Started, start, $"s{number}.{retry}");
                if (retry < plan.Retries)
                    Add(isTest ? RotationEventKind.TestFailed : RotationEventKind.Failed, start.AddSeconds(plan.Seconds), $"f{number}.{retry}");
                else if (End(plan.Ending) is { } end)
                    Add(end, start.AddSeconds(plan.Seconds), $"e{number}");
            }

            if (plan.Ending == 4)
                calls.Add(A.Call(SecretCallKind.CancelRotateSecret, at.AddMinutes(5 * plan.Retries).AddSeconds(plan.Seconds), id: $"x{number}"));
            if (plan.Asked == 1)
                calls.Add(A.Call(SecretCallKind.PutSecretValue, at.AddSeconds(1), A.Version(number), id: $"p{number}"));

            void Add(RotationEventKind kind, DateTimeOffset when, string id) => events.Add(A.Event(kind, when, id: id) with { VersionId = version });
        }

        return new(events.DrainToImmutable(), calls.DrainToImmutable());
    }

    private static RotationEventKind? End(int ending) => ending switch
    {
        0 or 1 => RotationEventKind.Succeeded,
        2 => RotationEventKind.Failed,
        3 => RotationEventKind.Abandoned,
        6 => RotationEventKind.TestSucceeded,
        _ => null,
    };
}

/// <summary>One rotation of a <see cref="ToldTrail"/>.</summary>
/// <param name="Ending">0 and 1 succeed, 2 fails, 3 is abandoned, 4 is stopped, 5 never ends, 6 is a test.</param>
/// <param name="Seconds">How long each try takes.</param>
/// <param name="Retries">How often it is tried again.</param>
/// <param name="Asked">0 by a call; 1 has a call of the function; else by schedule.</param>
/// <param name="Missing">1 names no version, 2 has no start.</param>
public sealed record TrailPlan(int Ending, int Seconds, int Retries, int Asked, int Missing);
