namespace Keyturn.Aws.Sandbox.Scenarios.Failing.Stage;

/// <summary>Moments of a rotation in a story, counted from its beginning: it waits a second, each step starts its work after 0.7 seconds, a login takes a fraction.</summary>
internal static class FailingTimes
{
    /// <summary>createSecret has stored its value, setSecret has not yet looked at it.</summary>
    public static TimeSpan AfterCreate { get; } = TimeSpan.FromSeconds(2);

    /// <summary>setSecret has changed the password, testSecret has not yet logged in.</summary>
    public static TimeSpan AfterSet { get; } = TimeSpan.FromSeconds(2.9);

    /// <summary>testSecret has logged in, finishSecret has not yet moved the label.</summary>
    public static TimeSpan AfterTest { get; } = TimeSpan.FromSeconds(3.6);
}
