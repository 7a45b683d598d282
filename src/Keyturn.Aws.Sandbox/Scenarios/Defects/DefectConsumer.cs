namespace Keyturn.Aws.Sandbox.Scenarios.Defects;

/// <summary>Who reads the secret in the small world: one of each kind.</summary>
public enum DefectConsumer
{
    /// <summary>The web/AP servers on EC2, with the role of their instance profile.</summary>
    WebServer,

    /// <summary>The rotation function.</summary>
    RotationFunction,

    /// <summary>A function of the application.</summary>
    OtherFunction,

    /// <summary>The code in the tasks of an ECS service, with the task role.</summary>
    ContainerService,

    /// <summary>ECS itself, which fills in a login when a task of that service starts, with the execution role; the task then logs in with it.</summary>
    ContainerSecrets,
}
