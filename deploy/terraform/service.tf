resource "aws_cloudwatch_log_group" "console" {
  name              = "/ecs/${var.name}"
  retention_in_days = var.log_days
}

resource "aws_ecs_cluster" "console" {
  name = var.name

  setting {
    name  = "containerInsights"
    value = "enabled"
  }
}

resource "aws_ecs_task_definition" "console" {
  family                   = var.name
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = "1024"
  memory                   = "2048"
  task_role_arn            = aws_iam_role.task.arn
  execution_role_arn       = aws_iam_role.execution.arn

  runtime_platform {
    operating_system_family = "LINUX"
    cpu_architecture        = "X86_64"
  }

  container_definitions = jsonencode([
    {
      name                   = "console"
      image                  = var.image
      essential              = true
      user                   = "1654:1654"
      readonlyRootFilesystem = true
      stopTimeout            = 30
      portMappings           = [{ containerPort = local.port, protocol = "tcp" }]
      linuxParameters        = { initProcessEnabled = true, capabilities = { drop = ["ALL"] } }
      environment            = [for name, value in local.environment : { name = name, value = value }]
      secrets                = [for name, arn in local.secrets : { name = name, valueFrom = arn }]

      healthCheck = {
        command     = ["CMD", "dotnet", "Keyturn.Web.dll", "--health"]
        interval    = 30
        timeout     = 5
        retries     = 3
        startPeriod = 60
      }

      logConfiguration = {
        logDriver = "awslogs"
        options = {
          "awslogs-group"         = aws_cloudwatch_log_group.console.name
          "awslogs-region"        = data.aws_region.current.region
          "awslogs-stream-prefix" = "console"
        }
      }
    }
  ])
}

resource "aws_ecs_service" "console" {
  name                               = var.name
  cluster                            = aws_ecs_cluster.console.id
  task_definition                    = aws_ecs_task_definition.console.arn
  launch_type                        = "FARGATE"
  desired_count                      = 2
  deployment_minimum_healthy_percent = 100
  deployment_maximum_percent         = 200
  health_check_grace_period_seconds  = 90
  enable_execute_command             = false
  propagate_tags                     = "SERVICE"

  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }

  network_configuration {
    subnets          = var.task_subnet_ids
    security_groups  = [aws_security_group.task.id]
    assign_public_ip = false
  }

  load_balancer {
    target_group_arn = aws_lb_target_group.console.arn
    container_name   = "console"
    container_port   = local.port
  }

  depends_on = [aws_lb_listener.https, aws_iam_role_policy.task, aws_iam_role_policy.execution]
}
