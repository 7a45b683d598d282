namespace Keyturn.Readiness.Network.Symptoms;

/// <summary>What the log of a rotation function shows, after AWS's own table. Secrets Manager guide, "Troubleshoot rotation".</summary>
public enum LogSymptom
{
    /// <summary>Nothing after "Found credentials in environment variables", for long.</summary>
    NothingAfterCredentials,

    /// <summary>Nothing after "createSecret", for long.</summary>
    NothingAfterCreateSecret,

    /// <summary>"setSecret: Unable to log into database", after a long wait.</summary>
    LoginFailedSlowly,

    /// <summary>"setSecret: Unable to log into database", at once.</summary>
    LoginFailedAtOnce,
}

/// <summary>The last thing that a function's log says.</summary>
public enum LogEnding
{
    /// <summary>"Found credentials in environment variables".</summary>
    FoundCredentials,

    /// <summary>A line of the step createSecret.</summary>
    CreateSecret,

    /// <summary>"setSecret: Unable to log into database".</summary>
    UnableToLogIn,
}
