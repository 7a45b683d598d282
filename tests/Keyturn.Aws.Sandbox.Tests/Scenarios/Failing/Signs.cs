namespace Keyturn.Aws.Sandbox.Tests.Scenarios.Failing;

/// <summary>What a failing world must show, written by hand from AWS's documentation of that failure.</summary>
/// <param name="Event">Name of the CloudTrail event that tells of it.</param>
/// <param name="Error">Part of that event's error text; empty where it has none.</param>
internal sealed record Signs(string Event = "RotationFailed", string Error = "")
{
    private const string Step = "Error when executing lambda";

    /// <summary>Parts of the function's lines, in their order.</summary>
    public string[] Log { get; init; } = [];

    /// <summary>Part of the line that <see cref="Log"/> ends with.</summary>
    public string Same { get; init; } = "";

    /// <summary>What no line of the function may hold.</summary>
    public string[] NotLogged { get; init; } = [];

    /// <summary>Whether the function wrote nothing at all.</summary>
    public bool IsSilent { get; init; }

    /// <summary>Labels, newest version first.</summary>
    public string Labels { get; init; } = "pending | current | previous";

    /// <summary>Which labels' values the database accepts, as <see cref="Labels"/> spells them; <c>other</c> for a version without labels, <c>locked</c> for a locked account.</summary>
    public string Accepted { get; init; } = "current";

    /// <summary>RotationFailed of a step.</summary>
    public static Signs Of(string step, params string[] log) => new(Error: $"{Step}|during {step} step") { Log = log };

    public void Verify(FailedWorld world)
    {
        world.Labels.ShouldBe(Labels);
        Acceptance(world).ShouldBe(Accepted);
        world.Events.ShouldContain(record => record.EventName == Event && Error.Split('|').All(part => (record.ErrorMessage ?? "").Contains(part, StringComparison.Ordinal)));
        if (IsSilent) world.Log.ShouldBeEmpty();
        var at = 0;
        var lines = world.Log;
        foreach (var part in Log)
        {
            while (at < lines.Count && !lines[at].Contains(part, StringComparison.Ordinal)) at++;
            (at < lines.Count).ShouldBeTrue($"{world.Failing.Name} does not log \"{part}\" in its place.");
        }

        if (Same.Length > 0) lines[at].ShouldContain(Same);
        foreach (var part in NotLogged) lines.ShouldNotContain(line => line.Contains(part, StringComparison.Ordinal));
    }

    public static string Acceptance(FailedWorld world)
    {
        var logins = world.Logins;
        var labelled = world.Secret.Versions.Where(version => version.Stages.Count > 0).Select(version => version.Id).ToList();
        var words = new[]
        {
            logins.CurrentLogsIn ? "current" : "", logins.PendingLogsIn && world.Secret.Holder("AWSPENDING")?.Has("AWSCURRENT") == false ? "pending" : "", logins.PreviousLogsIn ? "previous" : "",
            logins.AcceptedVersionIds.Except(labelled).Any() ? "other" : "", logins.IsLocked ? "locked" : "",
        };
        return string.Join(' ', words.Where(word => word.Length > 0));
    }
}
