namespace Keyturn.Readiness.Network.Consumers;

/// <summary>Who reads a secret or logs in to a database.</summary>
/// <param name="Id">Instance id, function name or service ARN.</param>
public abstract record Consumer(string Id);

/// <summary>An EC2 instance.</summary>
public sealed record InstanceConsumer(string Id) : Consumer(Id);

/// <summary>A Lambda function, for instance the rotation function.</summary>
public sealed record FunctionConsumer(string Id) : Consumer(Id);

/// <summary>The code inside the tasks of an ECS service.</summary>
public sealed record ServiceConsumer(string Id) : Consumer(Id);

/// <summary>ECS itself, when it puts secrets of a task definition into containers: on EC2 the agent of the host fetches them.</summary>
public sealed record SecretInjectionConsumer(string Id) : Consumer(Id);
