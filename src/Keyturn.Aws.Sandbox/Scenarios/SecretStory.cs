using System.Collections.Immutable;
using System.Globalization;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Scenarios;

/// <summary>A rotation of the past.</summary>
/// <param name="Number">Number of the version it made; 0 is the value the secret was created with.</param>
/// <param name="At">When the version was made.</param>
internal sealed record PastRotation(int Number, DateTimeOffset At);

/// <summary>The versions of a planned secret: ids, times, users and passwords, the same in every run.</summary>
internal sealed class SecretStory
{
    private const int OldestKept = 180;
    private readonly SecretPlan _plan;
    private readonly string _seed;

    public SecretStory(SecretPlan plan, SecretRecord secret, DateTimeOffset now)
    {
        (_plan, _seed) = (plan, secret.Arn);
        Rotations = [.. Times(plan, now).Order().Select((at, number) => new PastRotation(number, at))];
        PendingSince = now.AddHours(-26).AddMinutes(-Minute);
    }

    /// <summary>Oldest first; the first one is the creation.</summary>
    public ImmutableArray<PastRotation> Rotations { get; }

    public int LastNumber => Rotations[^1].Number;

    /// <summary>The version that an unfinished rotation is making.</summary>
    public int PendingNumber => LastNumber + 1;

    /// <summary>When the unfinished rotation began.</summary>
    public DateTimeOffset PendingSince { get; }

    private int Minute => Convert.ToInt32(VersionId(0)[..2], 16) % 40;

    public string VersionId(int number) => StableId.Uuid(string.Create(CultureInfo.InvariantCulture, $"{_seed}/version/{number}"));

    public string Password(int number)
    {
        var length = _plan.Database?.Engine.PasswordLength ?? 32;
        return StableId.Of(string.Create(CultureInfo.InvariantCulture, $"{_seed}/value/{number}"), length);
    }

    /// <summary>Alternating users take turns: even versions belong to the first, odd ones to the clone.</summary>
    public string User(DatabasePlan database, int number) =>
        database.IsAlternating && number % 2 == 1 ? database.User + database.Engine.CloneSuffix : database.User;

    private static IEnumerable<DateTimeOffset> Times(SecretPlan plan, DateTimeOffset now)
    {
        var midnight = new DateTimeOffset(now.UtcDateTime.Date, TimeSpan.Zero);
        yield return now.AddDays(-plan.CreatedDaysAgo);
        if (plan.Rules is null || plan.Condition is SecretCondition.Never)
            yield break;
        for (var days = plan.RotatedDaysAgo; days < Math.Min(plan.CreatedDaysAgo, OldestKept); days += plan.EveryDays)
        {
            var spread = StableId.Uuid($"{plan.Name}/{days.ToString(CultureInfo.InvariantCulture)}");
            // Windows open at 16:00 UTC, which is one o'clock at night in Tokyo.
            yield return midnight.AddDays(-days).AddHours(-8).AddMinutes(Convert.ToInt32(spread[..2], 16) % 55).AddSeconds(Convert.ToInt32(spread[2..4], 16) % 60);
        }
    }
}
