namespace Keyturn.Readiness.Network.Symptoms;

/// <summary>Tells the symptom from a log's last line and how long the function ran.</summary>
public static class SymptomReader
{
    /// <summary>AWS: "the duration is longer than 5 seconds" speaks for the network, a shorter one for the login.</summary>
    public static TimeSpan Long { get; } = TimeSpan.FromSeconds(5);

    /// <summary><see langword="null"/> when the function ended too soon for AWS's table to say anything.</summary>
    public static LogSymptom? Of(LogEnding ending, TimeSpan duration) => (ending, duration > Long) switch
    {
        (LogEnding.UnableToLogIn, true) => LogSymptom.LoginFailedSlowly,
        (LogEnding.UnableToLogIn, false) => LogSymptom.LoginFailedAtOnce,
        (LogEnding.FoundCredentials, true) => LogSymptom.NothingAfterCredentials,
        (LogEnding.CreateSecret, true) => LogSymptom.NothingAfterCreateSecret,
        _ => null,
    };
}
